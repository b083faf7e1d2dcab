using CsCheck;
using NoticeGen.Importing;
using NoticeGen.Published;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Importing;

/// <summary>A file that changed after its import: what it tells anew goes into the notice, and nothing that a person wrote is lost.</summary>
public sealed class DraftMergeTests
{
    private const string Notice = """
        # Ours
        title: "Housing"  # line 1: sure
        summary: >-
          We find homes.
          For people.
        retention:
          - id: applications  # the old list
            what: 'Applications'
            period: "6 years"  # line 9: likely
        controller: {name: Northtown, contact: {phone: "1"}}
        dpo:
          contact:
            # Answered in the mornings only.
            phone: 01632 960 001 # the team's
            address:
            - Town Hall
            - High Street
        version: 0.1

        """;

    [Fact]
    public void What_the_file_tells_as_before_is_left_whatever_the_notice_says_now()
    {
        var told = Draft(("title", "Homes"), ("retention", Item("applications", "what", "Applications", "period", "5 years")));
        var merged = Merge(Notice, told, told);
        Assert.Empty(merged.Changes);
        Assert.Equal(Notice, merged.Text);
    }

    [Fact]
    public void What_is_as_imported_is_renewed_and_its_comments_stay()
    {
        var merged = Merge(
            Notice,
            Draft(("title", "Housing"), ("summary", "We find homes. For people."), ("retention", Item("applications", "what", "Applications", "period", "6 years")), ("dpo", Record("contact", Record("phone", Text("01632 960 001"), "address", Lines("Town Hall", "High Street"))))),
            Draft(("title", "Homes: for #all"), ("summary", "We find homes.\nFor you."), ("retention", Item("applications", "what", "Application forms", "period", "7 years")), ("dpo", Record("contact", Record("phone", Text("01632 960 002"), "address", Lines("Civic Centre", "High Street", "NT1 1AA"))))));
        Assert.Equal(
            Notice.Replace("\"Housing\"  # line 1: sure", "\"Homes: for #all\"  # line 1: likely", StringComparison.Ordinal)
                .Replace(">-\n  We find homes.\n  For people.", "|-  # line 1: likely\n  We find homes.\n  For you.", StringComparison.Ordinal)
                .Replace("'Applications'", "\"Application forms\"  # line 1: likely", StringComparison.Ordinal)
                .Replace("\"6 years\"  # line 9: likely", "\"7 years\"  # line 1: likely", StringComparison.Ordinal)
                .Replace("01632 960 001 # the team's", "\"01632 960 002\" # the team's", StringComparison.Ordinal)
                .Replace("- Town Hall\n    - High Street", "- \"Civic Centre\"  # line 1: likely\n    - High Street\n    - \"NT1 1AA\"  # line 1: likely", StringComparison.Ordinal),
            merged.Text[..merged.Text.IndexOf("\nto_confirm", StringComparison.Ordinal)]);
        Assert.Equal(6, merged.Changes.Length);
        Assert.All(merged.Changes, change => Assert.Equal(ImportedChangeKind.Changed, change.Kind));
    }

    [Fact]
    public void What_a_person_wrote_or_took_out_stays_and_is_asked_about()
    {
        var merged = Merge(
            Notice,
            Draft(("title", "Homes"), ("about", "Old"), ("retention", Item("cases", "what", "Cases", "period", "1 year"))),
            Draft(("title", "Houses"), ("about", "New"), ("retention", Item("cases", "what", "Cases", "period", "2 years"))));
        Assert.All(merged.Changes, change => Assert.Equal(ImportedChangeKind.Kept, change.Kind));
        Assert.Equal(["title", "about", "retention[cases]"], merged.Changes.Select(change => change.Field));
        Assert.StartsWith(Notice, merged.Text, StringComparison.Ordinal);
        Assert.Contains("id: import-title-again-1", merged.Text, StringComparison.Ordinal);
        Assert.Contains("old.txt says otherwise now of retention[cases]: line 1.", merged.Text, StringComparison.Ordinal);
        var again = Merge(merged.Text, Draft(("title", "Houses")), Draft(("title", "Housings")));
        Assert.Contains("id: import-title-again-2", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_from_the_file_stays_in_the_notice()
    {
        var merged = Merge(Notice, Draft(("title", "Housing"), ("retention", Item("applications", "what", "Applications", "period", "6 years"))), Draft(("title", "Housing")));
        Assert.Equal((ImportedChangeKind.Gone, "retention[applications]", "6 years; Applications"), merged.Changes.Select(change => (change.Kind, change.Field, change.Noted)).Single());
        Assert.StartsWith(Notice, merged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_notice_has_nothing_of_is_put_in()
    {
        var merged = Merge(
            Notice.Replace("version: 0.1", "about:\nto_confirm:  # nothing now", StringComparison.Ordinal),
            new DraftRecord(),
            Draft(("about", "Us"), ("retention", Item("cases", "what", "Cases", "period", "2 years")), ("dpo", Record("name", Text("Officer"))), ("security", Record("statement", Text("Safe.")))));
        Assert.Contains("    period: \"6 years\"  # line 9: likely\n  - id: cases\n    what: \"Cases\"  # line 1: likely\n    period: \"2 years\"  # line 1: likely\ncontroller", merged.Text, StringComparison.Ordinal);
        Assert.Contains("    - High Street\n  name: \"Officer\"  # line 1: likely\n", merged.Text, StringComparison.Ordinal);
        Assert.Contains("\nabout: \"Us\"  # line 1: likely\n", merged.Text, StringComparison.Ordinal);
        Assert.Contains("\nsecurity:\n  statement: \"Safe.\"  # line 1: likely\n", merged.Text, StringComparison.Ordinal);
        Assert.Contains("\nto_confirm:  # nothing now\n  - id: import-", merged.Text, StringComparison.Ordinal);
        Assert.All(merged.Changes, change => Assert.Equal(ImportedChangeKind.New, change.Kind));
    }

    [Fact]
    public void What_stands_in_braces_is_a_persons_to_change()
    {
        var merged = Merge(Notice, new DraftRecord(), Draft(("controller", Record("registration_number", Text("Z1")))));
        Assert.Equal(ImportedChangeKind.Kept, Assert.Single(merged.Changes).Kind);
        Assert.Equal(Notice, merged.Text);
    }

    [Fact]
    public void Lines_that_end_as_on_windows_end_so_still()
    {
        var notice = Notice.ReplaceLineEndings("\r\n");
        var merged = Merge(notice, Draft(("title", "Housing")), Draft(("title", "Homes"), ("retention", Item("cases", "what", "Cases", "period", "2 years"))));
        Assert.DoesNotContain('\n', merged.Text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("title: \"Homes\"  # line 1: likely\r\n", merged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_cannot_be_read_is_left() =>
        Assert.Null(DraftMerge.Into(new SourceText("notices/a/b.yaml", "title: [\n"), Draft(("title", "Homes")), new Dictionary<string, string>(), "old.txt").Value);

    [Fact]
    public void Whatever_the_file_and_the_notice_say_no_value_of_a_person_changes()
    {
        string[] some = ["a", "b: #", "two\nlines", "\"q\"", "# c", "- d", "6 years", "é “x”"];
        var texts = Gen.Int[0, some.Length - 1].Select(at => some[at]);
        var fields = Gen.Select(texts, texts, texts, Gen.Bool, (title, what, line, isThere) => (title, what, line, isThere));
        Gen.Select(fields, fields, fields).Sample((former, now, notice) =>
        {
            var written = $"# Ours\ntitle: {DraftYaml.Quoted(notice.title)} # mine\n" + (notice.isThere ? $"retention:\n  - id: x\n    what: {DraftYaml.Quoted(notice.what)}\nnever: [{DraftYaml.Quoted(notice.line)}]\n" : "");
            var merged = Merge(written, Of(former), Of(now));
            Assert.All(merged.Changes.Where(change => change is { Kind: ImportedChangeKind.Changed }), change => Assert.Equal(change.Noted, change.Field switch
            {
                "title" => former.title,
                "never" => former.line,
                _ => former.what,
            }));
            Assert.All(Merge(merged.Text, Of(now), Of(now)).Changes, change => Assert.Fail(change.Field));
            if (!merged.Changes.Any(change => change.Field == "title" && change.Kind == ImportedChangeKind.Changed))
            {
                Assert.StartsWith($"# Ours\ntitle: {DraftYaml.Quoted(notice.title)} # mine\n", merged.Text, StringComparison.Ordinal);
            }
        });

        static DraftRecord Of((string title, string what, string line, bool isThere) told) => told.isThere
            ? Draft(("title", told.title), ("retention", Item("x", "what", told.what, "period", "1 year")), ("never", Lines(told.line)))
            : Draft(("title", told.title), ("never", Lines(told.line)));
    }

    private static MergedDraft Merge(string notice, DraftRecord former, DraftRecord now) => DraftMerge.Into(
        new SourceText("notices/a/b.yaml", notice), now, ToldValue.In(former, "").ToDictionary(value => value.Field, value => value.Text), "old.txt").Value!;

    private static DraftRecord Draft(params (string Field, object Value)[] fields)
    {
        var draft = new DraftRecord();
        foreach (var (field, value) in fields)
        {
            draft[field] = value is string text ? Text(text) : (DraftNode)value;
        }
        return draft;
    }

    private static DraftText Text(string text) => new(text, [new Origin(new SourceText("old.txt", text), new TextSpan(0, text.Length))], Sureness.Likely);

    private static DraftRecord Record(string field, DraftNode value, string? other = null, DraftNode? more = null) => other is null ? new() { [field] = value } : new() { [field] = value, [other] = more };

    private static DraftList Lines(params string[] lines)
    {
        var list = new DraftList();
        list.Items.AddRange(lines.Select(Text));
        return list;
    }

    private static DraftList Item(string id, string field, string value, string other, string more)
    {
        var list = new DraftList();
        list.Items.Add(new DraftRecord { ["id"] = new DraftText(id, [], Sureness.Sure), [field] = Text(value), [other] = Text(more) });
        return list;
    }
}
