using System.Collections;
using System.Collections.Frozen;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Composing;

/// <summary>
/// Every function that templates may use. Scriban's own are not there: they copy strings (so that places are lost), know the
/// clock and chance, or format by the machine's locale.
/// </summary>
internal sealed class TemplateFunctions(NoticeScript script, Words words, TemplateSet templates, EasyWords easyWords)
{
    private readonly HashSet<string> _printedPictures = new(StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public static readonly FrozenDictionary<string, TemplateFunction> All = new TemplateFunction[]
    {
        new("include", 1, 4, (all, caller, args) => all.Include(caller, args)),
        new("statement", 1, 1, (all, caller, args) => all.Statement(caller, args)),
        new("word", 1, 3, (all, caller, args) => all.Word(caller, args)),
        new("date", 1, 1, (all, caller, args) => all.LongDate(caller, args)),
        new("mail", 1, 1, (_, _, args) => Linked(args, "mailto:")),
        new("phone", 1, 1, (_, _, args) => Phone(args)),
        new("web", 1, 2, (_, _, args) => Web(args)),
        new("lines", 1, 1, (_, _, args) => Separated(List(args, 0), Piece.Markup("&#x2028;"))),
        new("join", 2, 2, (_, _, args) => Separated(List(args, 0), Piece.Words(Text(args, 1) ?? ""))),
        new("sentence_list", 1, 1, (all, _, args) => all.SentenceList(List(args, 0))),
        new("sections", 1, 1, (all, _, args) => all.Sections(List(args, 0))),
        new("picture", 1, 1, (all, caller, args) => all.PictureName(caller, args)),
        new("picture_credits", 0, 0, (all, caller, _) => all.PictureCredits(caller)),
        new("lower_first", 1, 1, (_, caller, args) => Derived(caller, args, LowerFirst)),
        new("within_sentence", 1, 1, (_, caller, args) => Derived(caller, args, EasyReadDrafts.WithinSentence)),
        new("upper_first", 1, 1, (_, caller, args) => Derived(caller, args, UpperFirst)),
        new("full_stop", 1, 1, (all, caller, args) => Derived(caller, args, all.FullStop)),
        new("easy", 1, 1, (all, caller, args) => all.Easy(caller, args)),
        new("hard_words", 0, 0, (all, _, _) => all.HardWords()),
        new("where", 3, 3, (_, caller, args) => Filter(caller, args, keepEqual: true)),
        new("without", 3, 3, (_, caller, args) => Filter(caller, args, keepEqual: false)),
        new("pluck", 2, 2, (_, caller, args) => Pluck(caller, args)),
        new("grouped", 2, 2, (_, caller, args) => Grouped(caller, args)),
        new("said_for_all", 2, 2, (_, caller, args) => SaidForAll(caller, args)),
        new("same", 2, 2, (_, _, args) => AreSame(args[0], args[1])),
        new("said_with", 2, 2, (_, caller, args) => SaidWith(caller, args)),
        new("has", 2, 2, (_, caller, args) => Has(caller, args)),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    private object? Include(MappedContext caller, ReadOnlySpan<object?> args)
    {
        var name = Text(args, 0) ?? "";
        if ((templates.Partials.GetValueOrDefault($"{name}.{words.Language}") ?? templates.Partials.GetValueOrDefault(name)) is not { } partial)
        {
            throw new MissingPartialException(caller.Place, name, templates.Partials.Keys);
        }
        caller.Include(partial, args[1..]);
        return null;
    }

    private Pieces? Easy(MappedContext caller, ReadOnlySpan<object?> args) =>
        Text(args, 0) is { Length: > 0 } text ? easyWords.Of(text, caller.Strings) : null;

    private ScriptArray HardWords() => new(easyWords.Used.Select(word => (object)script.Object(word)));

    private RecordObject? Statement(MappedContext caller, ReadOnlySpan<object?> args)
    {
        var id = Text(args, 0) ?? "";
        return script.HasStatement(id)
            ? script.Statement(id)
            : throw new MissingStatementException(caller.Place, id, script.StatementIds);
    }

    private string Word(MappedContext caller, ReadOnlySpan<object?> args)
    {
        var key = Text(args, 0) ?? "";
        if (!words.Phrases.ContainsKey(key))
        {
            throw new ScriptRuntimeException(caller.Place, $"the words of the language `{words.Language}` have no phrase `{key}`");
        }
        return words[key];
    }

    private Pieces? LongDate(MappedContext caller, ReadOnlySpan<object?> args)
    {
        if (Text(args, 0) is not { } text)
        {
            return null;
        }
        if (!IsoDay.TryRead(text, out var day))
        {
            throw new ScriptRuntimeException(caller.Place, $"`{text}` is not a date");
        }
        return new Pieces([Piece.Markup("["), Piece.Words(caller.Strings.Derive(words.LongDate(day), text)), Piece.Markup($"](date:{text})")]);
    }

    private static Pieces? Linked(ReadOnlySpan<object?> args, string scheme) => Text(args, 0) is not { } text
        ? null
        : new Pieces([Piece.Markup("["), Piece.Words(text), Piece.Markup($"](<{scheme}{MarkdownEscape.Destination(text)}>)")]);

    /// <summary>A telephone link in the international form that every telephone understands (RFC 3966).</summary>
    private static Pieces? Phone(ReadOnlySpan<object?> args)
    {
        if (Text(args, 0) is not { } text)
        {
            return null;
        }
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var number = text.TrimStart().StartsWith('+') ? "+" + digits
            : digits.StartsWith('0') ? "+44" + digits[1..]
            : digits;
        return new Pieces([Piece.Markup("["), Piece.Words(text), Piece.Markup($"](<tel:{number}>)")]);
    }

    private static object? Web(ReadOnlySpan<object?> args)
    {
        var url = Text(args, 0);
        var text = args.Length > 1 ? Text(args, 1) : url;
        if (url is null)
        {
            return text;
        }
        // The address itself is a value of the notice: an empty run of it marks it as printed.
        return new Pieces([Piece.Markup("["), Piece.Words(text ?? url), Piece.Markup($"](<{MarkdownEscape.Destination(url)}>)"), new Piece(url, IsMarkup: false) { IsMark = true }]);
    }

    /// <summary>"a, b and c", with the language's word for "and".</summary>
    private Pieces SentenceList(List<string> items)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                pieces.Add(Piece.Markup(i == items.Count - 1 ? " " + words["and"] + " " : Punctuation.Comma(words.Language)));
            }
            pieces.Add(Piece.Words(items[i]));
        }
        return new Pieces([.. pieces]);
    }

    /// <summary>"sections 10 and 11, Schedule 1": numbers take the word "section", named parts stand as they are.</summary>
    private Pieces Sections(List<string> items)
    {
        var numbered = items.FindAll(item => char.IsAsciiDigit(item[0]));
        var pieces = new List<Piece>();
        if (numbered.Count > 0)
        {
            pieces.Add(Piece.Markup(words[numbered.Count == 1 ? "section" : "sections"] + " "));
            pieces.AddRange(SentenceList(numbered).Items);
        }
        foreach (var item in items.FindAll(item => !char.IsAsciiDigit(item[0])))
        {
            if (pieces.Count > 0)
            {
                pieces.Add(Piece.Markup(Punctuation.Comma(words.Language)));
            }
            pieces.Add(Piece.Words(item));
        }
        return new Pieces([.. pieces]);
    }

    /// <summary>A picture's name, known to exist, as the argument of an <c>illustrated</c> row.</summary>
    private Pieces PictureName(MappedContext caller, ReadOnlySpan<object?> args)
    {
        var name = Text(args, 0) ?? "";
        if (!templates.Pictures.ContainsKey(name))
        {
            throw new ScriptRuntimeException(caller.Place, $"there is no picture called `{name}`");
        }
        _printedPictures.Add(name);
        return new Pieces([Piece.Markup(name)]);
    }

    /// <summary>What is to be said about the makers of the pictures above this place, each once, in the order of the alphabet.</summary>
    private ScriptArray PictureCredits(MappedContext caller)
    {
        return new ScriptArray(_printedPictures
            .Select(name => templates.Pictures[name].Record.Scalar("credit"))
            .OfType<Scalar>()
            .DistinctBy(credit => credit.Text, StringComparer.Ordinal)
            .OrderBy(credit => credit.Text, StringComparer.Ordinal)
            .Select(credit => (object?)caller.Strings.AddText(credit)));
    }

    private static string? Derived(MappedContext caller, ReadOnlySpan<object?> args, Func<string, string> change) =>
        Text(args, 0) is { Length: > 0 } text ? caller.Strings.Derive(change(text), text) : null;

    /// <summary>Small first letter, unless the word is an abbreviation or a name with a second capital.</summary>
    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string UpperFirst(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string FullStop(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 || Punctuation.Ends(trimmed[^1]) ? trimmed : trimmed + Punctuation.FullStop(words.Language);
    }

    /// <summary>The items of a list whose field is the given text; a missing field counts as empty text.</summary>
    private static ScriptArray Filter(MappedContext caller, ReadOnlySpan<object?> args, bool keepEqual)
    {
        var wanted = Text(args, 2) ?? "";
        var kept = new ScriptArray();
        foreach (var item in Items(args, 0))
        {
            if (item is ScriptObject record && (FieldOf(caller, record, Text(args, 1)) as string ?? "") == wanted == keepEqual)
            {
                kept.Add(item);
            }
        }
        return kept;
    }

    /// <summary>One field of every item that has it.</summary>
    private static ScriptArray Pluck(MappedContext caller, ReadOnlySpan<object?> args)
    {
        var values = new ScriptArray();
        foreach (var item in Items(args, 0).OfType<ScriptObject>())
        {
            if (FieldOf(caller, item, Text(args, 1)) is { } value)
            {
                values.Add(value);
            }
        }
        return values;
    }

    /// <summary>The items of a list in groups that have the same in a field, in the order of the first of each.</summary>
    private static ScriptArray Grouped(MappedContext caller, ReadOnlySpan<object?> args)
    {
        var field = Text(args, 1);
        return new ScriptArray(Items(args, 0).OfType<ScriptObject>()
            .GroupBy(item => Said(FieldOf(caller, item, field)), StringComparer.Ordinal)
            .Select(group => (object)new ScriptArray(group)));
    }

    /// <summary>What a field says, as one text: of things that are named, their names.</summary>
    private static string Said(object? value) => value switch
    {
        string text => text,
        RecordObject record => record.RecordType.PlaceOf("name") >= 0 && record["name"] is string name ? name : string.Join('\n', record.Select(field => field.Key + ":" + Said(field.Value))),
        IEnumerable items => string.Join('\n', items.Cast<object?>().Select(Said)),
        _ => value?.ToString() ?? "",
    };

    /// <summary>Prints nothing, but counts the text that all items of a list have in a field as printed, since it is said once for all of them.</summary>
    private static Pieces SaidForAll(MappedContext caller, ReadOnlySpan<object?> args)
    {
        var texts = Pluck(caller, args).OfType<string>().ToList();
        return texts.Distinct(StringComparer.Ordinal).Count() > 1
            ? throw new ScriptRuntimeException(caller.Place, $"`{Text(args, 1)}` is not the same in all of these")
            : new Pieces([.. texts.Select(text => new Piece(text, IsMarkup: false) { IsMark = true })]);
    }

    /// <summary>Whether two records have the same fields, and the same in each; nothing is the same as nothing else.</summary>
    private static bool AreSame(object? one, object? other) =>
        one is RecordObject first && other is RecordObject second && Fields(first).SequenceEqual(Fields(second), StringComparer.Ordinal);

    private static IEnumerable<string> Fields(RecordObject record) => record.Select(field => field.Key + ":" + Said(field.Value));

    /// <summary>Prints nothing, but counts the texts of a record as printed, since another record that is the same has been printed in full.</summary>
    private static Pieces SaidWith(MappedContext caller, ReadOnlySpan<object?> args) => AreSame(args[0], args[1])
        ? new Pieces([.. ((RecordObject)args[0]!).SelectMany(field => Texts(field.Value)).Select(text => new Piece(text, IsMarkup: false) { IsMark = true })])
        : throw new ScriptRuntimeException(caller.Place, "these two are not the same");

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IEnumerable items => items.OfType<string>(),
        _ => [],
    };

    /// <summary>Whether any item of a list has the field.</summary>
    private static bool Has(MappedContext caller, ReadOnlySpan<object?> args)
    {
        foreach (var item in Items(args, 0))
        {
            if (item is ScriptObject record && FieldOf(caller, record, Text(args, 1)) is not null)
            {
                return true;
            }
        }
        return false;
    }

    private static object? FieldOf(MappedContext caller, ScriptObject record, string? field) =>
        record.TryGetValue(caller, caller.Place, field ?? "", out var value) ? value : null;

    private static Pieces Separated(List<string> items, Piece separator)
    {
        var pieces = new List<Piece>();
        foreach (var item in items)
        {
            if (pieces.Count > 0)
            {
                pieces.Add(separator with { KeepSpaces = true });
            }
            pieces.Add(Piece.Words(item));
        }
        return new Pieces([.. pieces]);
    }

    private static string? Text(ReadOnlySpan<object?> args, int index) => index < args.Length ? args[index] as string : null;

    private static IEnumerable<object?> Items(ReadOnlySpan<object?> args, int index) =>
        index < args.Length && args[index] is IEnumerable items and not string ? items.Cast<object?>() : [];

    private static List<string> List(ReadOnlySpan<object?> args, int index) => [.. Items(args, index).OfType<string>()];
}

/// <summary>A function that templates may call.</summary>
/// <param name="Required">How many arguments it needs.</param>
/// <param name="Most">How many it takes.</param>
internal sealed record TemplateFunction(string Name, int Required, int Most, TemplateCall Run);

/// <summary>What a function does with its arguments for a composition.</summary>
internal delegate object? TemplateCall(TemplateFunctions functions, MappedContext caller, ReadOnlySpan<object?> arguments);

/// <summary>A template included a partial that does not exist.</summary>
internal sealed class MissingPartialException(SourceSpan span, string name, IEnumerable<string> known)
    : ScriptRuntimeException(span, $"there is no partial `{name}`")
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Known { get; } = [.. known.Order(StringComparer.Ordinal)];
}

/// <summary>A template asked for a standard sentence that does not exist.</summary>
internal sealed class MissingStatementException(SourceSpan span, string id, IEnumerable<string> known)
    : ScriptRuntimeException(span, $"there is no standard sentence `{id}`")
{
    public string Id { get; } = id;

    public IReadOnlyList<string> Known { get; } = [.. known];
}
