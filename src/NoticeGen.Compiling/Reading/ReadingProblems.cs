using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reading;

/// <summary>NG001 to NG019, NG060 to NG064: what can be wrong with a file before anyone looks at what it says.</summary>
public static class ReadingProblems
{
    public static readonly RuleInfo YamlSyntax = Problem("NG001", "yaml-syntax", "The file is not well-formed YAML.",
        "YAML is laid out by indentation: spaces, never tabs, and a space after each colon. Text that holds a colon and a space, or begins with a sign such as `*`, `&`, `[` or `#`, goes in quotes.");

    public static readonly RuleInfo NotUtf8 = Problem("NG002", "not-utf8", "The file is not saved as UTF-8 text.",
        "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8). A byte-order mark is accepted.");

    public static readonly RuleInfo FileTooLarge = Problem("NG003", "file-too-large", "The file, or one text in it, is larger than any notice could be.",
        "A notice is a few kilobytes. The limit of 1 MiB stops a wrong file, such as a picture, from being read as YAML; that of 20,000 characters for one text, what was pasted by mistake.");

    public static readonly RuleInfo NestedTooDeep = Problem("NG004", "nested-too-deep", "The file is nested deeper than any notice could be.",
        "No field needs more than a dozen levels. The limit of 64 stops a damaged or hostile file.");

    public static readonly RuleInfo AliasUsed = Problem("NG005", "alias-used", "The file uses a YAML anchor, alias or tag.",
        "Anchors (`&name`), aliases (`*name`), merge keys (`<<`) and tags (`!name`) are refused, so that every value has one place. Put shared parts in `notices/_base/` or in `authority.yaml`.");

    public static readonly RuleInfo DuplicateKey = Problem("NG006", "duplicate-key", "The same name is given twice in one group.",
        "Only one of the two could count, and a reader cannot tell which. Remove or rename one.");

    public static readonly RuleInfo UnknownField = Problem("NG007", "unknown-field", "A field that NoticeGen does not know.",
        "Fields are listed in `docs/fields.md` and by `noticegen explain notice`. A misspelt field would otherwise be left out of the notice without a word.");

    public static readonly RuleInfo WrongType = Problem("NG008", "wrong-type", "A field holds another kind of value than it should.",
        "For example text where a list is wanted, or a list where text is wanted. `noticegen explain FIELD` shows an example.");

    public static readonly RuleInfo MissingField = Problem("NG009", "missing-field", "A field that must be given is missing.",
        "The notice cannot be put together without it.");

    public static readonly RuleInfo UnknownId = Problem("NG010", "unknown-id", "An id or word that is not in its list.",
        "Lawful bases, statutes, rights, bodies and pictures are named by id, so that a correction in one place reaches every notice.");

    public static readonly RuleInfo BadValue = Problem("NG011", "value-not-readable", "A date, address or number that cannot be read.",
        "Dates are written 2026-11-22, colours #1f4e79, web addresses begin with https://.");

    public static readonly RuleInfo BaseMissing = Problem("NG012", "base-missing", "The shared definition that the file names does not exist.",
        "`base: early-help` means the file `notices/_base/early-help.yaml`.");

    public static readonly RuleInfo BaseCircular = Problem("NG013", "base-circular", "Shared definitions build on each other in a circle.",
        "One of them must stop naming the other as its base.");

    public static readonly RuleInfo PathOutside = Problem("NG014", "path-outside-workspace", "A path leads out of the workspace.",
        "Logos, pictures, partials and bases must lie inside the folder that holds `noticegen.yaml`, so that a notice cannot publish other files of the machine by mistake.");

    public static readonly RuleInfo EmptyFile = Problem("NG015", "empty-file", "The file is empty.",
        "Delete the file, or fill it: `noticegen new AUTHORITY NOTICE` writes a start.");

    public static readonly RuleInfo DuplicateId = Problem("NG016", "duplicate-id", "Two items of one list have the same id.",
        "Items are told apart by id; give one of them another.");

    public static readonly RuleInfo FileMissing = Problem("NG017", "file-missing", "A file that is named does not exist or cannot be read.",
        "Check the spelling; names count capital letters on some systems.");

    public static readonly RuleInfo OutputClash = Problem("NG018", "output-clash", "Two notices would write the same file.",
        "Authority folders and notice files must differ by more than capital letters.");

    public static readonly RuleInfo BadPictureFile = Problem("NG019", "picture-not-known", "A picture file of a kind that cannot be printed.",
        "Pictures and logos are SVG, PNG or JPEG.");

    public static readonly RuleInfo WordsLeftOut = Problem("NG060", "words-left-out", "YAML leaves out words that follow a number sign.",
        "A space and `#` begin a comment: of `Ask at desk #4 in the hall` only `Ask at desk` is read. A text that holds them goes in quotes, and so does a colour: `\"#1f4e79\"`.", Severity.Warning);

    public static readonly RuleInfo PastedSigns = Problem("NG061", "pasted-signs", "Signs of a word processor stand where YAML has others.",
        "Word processors write “curly” quotation marks, and pasted text brings line separators that no editor shows. YAML quotes with the straight `\"` and `'` alone; all else is part of the text and is printed.", Severity.Warning);

    public static readonly RuleInfo FileName = Problem("NG062", "file-name", "A notice or its folder has a name that Windows, macOS or the web cannot hold.",
        "The names of a notice and of its authority's folder become names of folders, files and web pages. Windows knows no `< > : \" / \\ | ? *`, no name such as `CON` or `aux`, and none that ends with a full stop or a space. Lower-case letters, digits and hyphens suit every system.");

    public static readonly RuleInfo SnippetUnusable = Problem("NG063", "snippet-unusable", "A snippet is named that there is not, or that cannot be used.",
        "`snippet: keep-six-years` where a text stands is the sentence of that name in a file of `snippets/`. In it `{controller.name}` is what the notice says in that field, and `{snippet:how-to-ask}` another snippet.");

    public static readonly RuleInfo SnippetUnused = Problem("NG064", "snippet-unused", "A snippet is named nowhere.",
        "A sentence of `snippets/` that no notice, authority, base or other snippet names reaches no reader, and whoever changes it changes nothing.", Severity.Note);

    public static ImmutableArray<RuleInfo> All { get; } =
    [
        YamlSyntax, NotUtf8, FileTooLarge, NestedTooDeep, AliasUsed, DuplicateKey, UnknownField, WrongType, MissingField,
        UnknownId, BadValue, BaseMissing, BaseCircular, PathOutside, EmptyFile, DuplicateId, FileMissing, OutputClash,
        BadPictureFile, WordsLeftOut, PastedSigns, FileName, SnippetUnusable, SnippetUnused,
    ];

    private static RuleInfo Problem(string code, string name, string summary, string explanation, Severity severity = Severity.Error) => new()
    {
        Code = code,
        Name = name,
        Band = Band.Files,
        Severity = severity,
        Summary = summary,
        Explanation = explanation,
    };
}
