using System.Collections.Immutable;
using NoticeGen.Auditing.Importing;
using NoticeGen.Cli.Interviewing;
using NoticeGen.Cli.Scaffolding;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Notices;
using NoticeGen.Published;

namespace NoticeGen.Cli.Importing;

/// <summary>A draft as the files of a workspace, laid out as those that <c>new</c> writes.</summary>
internal sealed record ImportedFiles(NoticeName Name, ImportedNotice Draft, DateOnly Today)
{
    /// <summary>Fields that have a place of their own in the file that notices begin with.</summary>
    private static readonly string[] Placed = ["title", "service", "summary", "transfers", "automated_decisions", "providing_data", "version"];

    /// <summary>The name of the file that it was made of.</summary>
    public string Source { get; } = Draft.Source.Source.Path[(Draft.Source.Source.Path.LastIndexOf('/') + 1)..];

    /// <summary>All that the file tells, what it tells of the authority too.</summary>
    public ImmutableArray<ToldValue> Told { get; } = [.. ToldValue.In(Draft.Fields, "")];

    /// <summary>The same value by value, with what each is made of.</summary>
    public ImmutableArray<(string Field, DraftText Value)> Values { get; } = [.. Draft.Fields.Values().Where(found => !found.Value.Places.IsEmpty)];

    public string LeftoversPath => NoticeFiles.LeftoversPath(Name.Path);

    /// <summary>What the drafts tell of the authority and tell alike; it is taken out of them.</summary>
    /// <param name="isWanted">Which fields may be shared; null for all.</param>
    public static DraftRecord Shared(List<ImportedFiles> drafts, Func<string, bool>? isWanted = null)
    {
        var shared = new DraftRecord();
        foreach (var field in ImportedYaml.OfAuthority.Where(field => isWanted is null || isWanted(field)))
        {
            var told = drafts.Where(draft => draft.Draft.Fields[field] is not null).ToList();
            if (told.Count > 0 && told.Select(draft => Plain(draft.Draft.Fields[field]!)).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                shared[field] = told[0].Draft.Fields[field];
                foreach (var draft in told)
                {
                    draft.Draft.Fields[field] = null;
                }
            }
        }
        return shared;
    }

    /// <summary>The authority's file.</summary>
    /// <param name="from">The name of the file that it is made of.</param>
    public static string Authority(string authority, string path, DraftRecord shared, string from)
    {
        // A file of comments alone could not be read.
        shared["controller"] ??= shared.Fields.Count == 0 ? new DraftRecord() : null;
        return Scaffold.Text("imported-authority.yaml", new Dictionary<string, string>
        {
            ["schema"] = Scaffold.SchemaFrom(path),
            ["authority"] = authority,
            ["fields"] = ImportedYaml.Fields(shared, _ => true) + "\n" + ImportedYaml.Questions(shared, from, _ => true),
        }).TrimEnd() + "\n";
    }

    public string Notice()
    {
        var fields = Draft.Fields;
        var answers = new Answers();
        answers.Set("easy-read", [Questions.No]);
        var blanks = new Dictionary<string, string>(new AnsweredNotice(answers, new(() => throw new InvalidOperationException("a draft asks nothing of the reference data")), "").NoticeBlanks())
        {
            ["schema"] = Scaffold.SchemaFrom(Name.Path),
            ["authority"] = Name.Authority,
            ["review"] = Scaffold.ReviewAfter(Today),
            ["title"] = Value("title", "[insert the title]"),
            ["name"] = Value("service", Scaffold.TitleOf(Name.Name)),
            ["summary"] = Value("summary", "[insert what you do with people's information, in two or three sentences]"),
            ["service"] = ImportedYaml.Fields(fields, field => !Placed.Contains(field)) + "\n" + ImportedYaml.Questions(fields, Source, _ => true),
        };
        foreach (var (blank, field) in (ReadOnlySpan<(string, string)>)[("transfers", "transfers"), ("automated", "automated_decisions"), ("providing", "providing_data")])
        {
            blanks[blank] = fields[field] is { } value ? DraftYaml.Field(field, value).TrimEnd() : blanks[blank];
        }
        if (fields["version"] is DraftText version)
        {
            blanks["version"] = DraftYaml.Value(version);
        }
        return Scaffold.Text("new-notice.yaml", blanks);
    }

    private string Value(string field, string otherwise) => Draft.Fields[field] is DraftText value ? DraftYaml.Value(value) : DraftYaml.Quoted(otherwise);

    private static string Plain(DraftNode node) =>
        string.Join('\n', new DraftRecord { ["field"] = node }.Values().Select(found => $"{found.Field}: {found.Value.Text}"));
}
