using System.Collections.Immutable;
using System.Text;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Scaffolding;
using static NoticeGen.Published.DraftYaml;

namespace NoticeGen.Cli.Interviewing;

/// <summary>
/// Answers as the YAML of a notice and of its authority: every part that the law asks for, with a blank that <c>lint</c>
/// reports where a question was left for later. Nothing is said that nobody answered.
/// </summary>
internal sealed class AnsweredNotice(Answers answers, Lazy<Vocabulary> words, string starter)
{
    /// <summary>Among the kinds that the law protects more: what is no special category, and has an article of its own.</summary>
    public const string Offences = "offence";

    private readonly ImmutableArray<StarterItem> _offered = StarterItem.In(starter);

    /// <summary>The values for the blanks of <c>new-authority.yaml</c>.</summary>
    public IReadOnlyDictionary<string, string> AuthorityBlanks() => new Dictionary<string, string>
    {
        ["controller.name"] = Quoted(answers.Find("controller.name") ?? "[insert the name of the authority]"),
        ["controller.short_name"] = Value("controller.short_name"),
        ["controller.registration_number"] = Value("controller.registration_number"),
        ["controller.address"] = Address("controller.address"),
        ["controller.email"] = Value("controller.email"),
        ["controller.phone"] = Value("controller.phone"),
        ["dpo.address"] = Address("dpo.address"),
        ["dpo.email"] = Value("dpo.email"),
        ["dpo.phone"] = Value("dpo.phone"),
        ["complaints.email"] = Value("complaints.email"),
        ["complaints.phone"] = Value("complaints.phone"),
        ["complaints.form"] = Value("complaints.form"),
        ["formats.offered"] = answers.All("formats.offered").IsEmpty
            ? "  # Only what you do give, such as:\n  # offered: [large print, audio, braille, other languages]"
            : "  offered:\n" + string.Join('\n', answers.All("formats.offered").Select(way => $"    - {Quoted(way)}")),
        ["formats.email"] = Value("formats.email"),
        ["rights.email"] = Value("rights.email"),
    };

    /// <summary>The parts of a notice that are about its service.</summary>
    public string Service()
    {
        var yaml = new StringBuilder();
        var laws = answers.All("purposes").SelectMany(purpose => answers.All(Questions.About("purposes", purpose, "law"))).Distinct(StringComparer.Ordinal).ToList();
        yaml.Append("# What the information is used for, each use with its lawful basis. `noticegen explain article_6` lists the bases.\n");
        List(yaml, "purposes", "[insert what you do, said as an act: check what help you need]", (purpose, _) =>
        [
            "basis:" + (answers.Find(Questions.About("purposes", purpose, "basis")) is { Length: > 0 } basis ? $" [{basis}]" : ""),
            .. answers.All(Questions.About("purposes", purpose, "law")) is { IsEmpty: false } own ? new[] { $"law: [{string.Join(", ", own)}]" } : [],
        ]);
        if (laws.Count > 0)
        {
            yaml.Append("\n# The laws relied on. `sections: [section 1, section 2]` names the sections.\nlegislation:\n");
            foreach (var statute in laws)
            {
                yaml.Append($"  - id: {statute}\n    statute: {statute}\n");
            }
        }
        yaml.Append("\n# The kinds of information.\n");
        AddSpecial(yaml, List(yaml, "data", "[insert a kind of information, such as: Your name]", (_, marks) => marks));
        yaml.Append($"\ncollection: {Quoted(answers.Find("collection") ?? "[insert how you collect information from people themselves]")}\n");
        if (!answers.All("sources").IsEmpty)
        {
            yaml.Append("\n# Who else gives information.\n");
            List(yaml, "sources", "", (_, marks) => marks);
        }
        yaml.Append("\n# Who the information is shared with, and why.\n");
        List(yaml, "recipients", "[insert who receives the information]", (recipient, marks) =>
            [$"why: {Quoted(answers.Find(Questions.About("recipients", recipient, "why")) ?? "[insert why they receive it]")}", .. marks]);
        yaml.Append("\n# How long information is kept: a period and what starts it, or `criteria` for how it is decided.\n");
        List(yaml, "retention", "[insert which records]", (records, _) =>
        [
            $"period: {Quoted(answers.Find(Questions.About("retention", records, "period")) ?? "[insert how long, such as 6 years]")}",
            $"from: {Quoted(answers.Find(Questions.About("retention", records, "from")) ?? "[insert what starts the clock]")}",
        ], name: "what");
        if (Questions.RestsOnConsent(answers))
        {
            yaml.Append($"\n# Needed because a use rests on consent.\nconsent:\n  withdraw: {Quoted(answers.Find("consent.withdraw") ?? "[insert how people take their permission back]")}\n");
        }
        return yaml.ToString();
    }

    /// <summary>The further values for the blanks of <c>new-notice.yaml</c>.</summary>
    public IReadOnlyDictionary<string, string> NoticeBlanks() => new Dictionary<string, string>
    {
        ["summary"] = Quoted(answers.Find("summary") ?? "[insert what you do with people's information, in two or three sentences]"),
        ["transfers"] = Choice("transfers", "transfers", "outside_uk", "none, not-routinely or yes"),
        ["automated"] = Choice("automated", "automated_decisions", "made", "\"no\" or \"yes\""),
        ["providing"] = Choice("providing", "providing_data", "required", "\"yes\", \"no\", partly or not-stated"),
        ["easy-read"] = answers.Find("easy-read") == Questions.No
            ? "# No Easy Read edition is made. Take this line out to have one.\neditions: [standard]\n"
            : """
              # For `noticegen easy-read draft`. A notice that is to have no Easy Read edition says `editions: [standard]` instead.
              easy_read:
                title: "[insert the title in easy words]"
                picture: privacy
                introduction:
                  - words: This tells you what we do with your information.
                    picture: information

              """.ReplaceLineEndings("\n"),
        ["version"] = Quoted("0.1"),
        ["owner"] = Quoted(answers.Find("owner") ?? "[insert a role, such as Head of Housing]"),
    };

    /// <summary>A field with its answer, or a comment that says what can be answered.</summary>
    private string Choice(string question, string field, string below, string choices) => answers.Find(question) is { Length: > 0 } chosen
        ? $"{field}:\n  {below}: {(chosen is Questions.Yes or Questions.No ? $"\"{chosen}\"" : chosen)}"
        : $"# Take out the # and choose one.\n# {field}:\n#   {below}: {choices}";

    private void AddSpecial(StringBuilder yaml, HashSet<string> ids)
    {
        var marked = answers.All("data").SelectMany(item => MarksOf("data", item)).ToList();
        var missing = answers.All("special").Where(kind => !marked.Exists(mark => mark == $"special: [{kind}]" || mark == $"kind: {kind}")).ToList();
        foreach (var kind in missing)
        {
            var name = kind == Offences ? "Information about crimes" : words.Value.Law.Find("special_kinds", kind)?.Text("plain") ?? kind;
            yaml.Append($"  - id: {IdOf(kind, ids)}\n    name: {Quoted(name)}\n").Append(kind == Offences ? "    kind: offence\n" : $"    kind: special\n    special: [{kind}]\n");
        }
        var all = marked.Concat(missing.Select(kind => kind == Offences ? "kind: offence" : "kind: special")).ToList();
        if (all.Contains("kind: special"))
        {
            yaml.Append("# Special kinds also need `article_9:`; `noticegen explain article_9` lists its conditions.\n");
        }
        if (all.Contains("kind: offence"))
        {
            yaml.Append("# Information about offences also needs `article_10:`; `noticegen explain article_10` says what it holds.\n");
        }
    }

    /// <returns>The ids that its items have.</returns>
    private HashSet<string> List(StringBuilder yaml, string list, string blank, Func<string, ImmutableArray<string>, IEnumerable<string>> lines, string name = "name")
    {
        yaml.Append(list).Append(":\n");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in answers.All(list) is { IsEmpty: false } given ? given : [blank])
        {
            yaml.Append($"  - id: {IdOf(item == blank ? "first" : item, ids)}\n    {name}: {Quoted(item)}\n");
            foreach (var line in lines(item, MarksOf(list, item)))
            {
                yaml.Append($"    {line}\n");
            }
        }
        return ids;
    }

    private ImmutableArray<string> MarksOf(string list, string item) => _offered.FirstOrDefault(offered => offered.List == list && offered.Words == item)?.Marks ?? [];

    private const int LongestId = 40;

    private static string IdOf(string words, HashSet<string> taken)
    {
        var id = string.Join('-', string.Concat(words.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        id = (id.Length > LongestId ? id[..LongestId].TrimEnd('-') : id) is { Length: > 0 } some ? some : "item";
        var free = id;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{id}-{number}";
        }
        return free;
    }

    /// <summary>An answer after its key, with the space; nothing where there is none.</summary>
    private string Value(string question) => answers.Find(question) is { Length: > 0 } given ? " " + Quoted(given) : "";

    private string Address(string question)
    {
        var lines = (answers.Find(question) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', (lines.Length > 0 ? lines : ["[insert the lines of the postal address, the postcode last]"]).Select(line => $"      - {Quoted(line)}"));
    }
}
