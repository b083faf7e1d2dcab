using System.Text;
using NoticeGen.Cli.Configuration;
using NoticeGen.Reading;
using NoticeGen.Records;
using NoticeGen.Reporting;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>The examples of <c>explain</c> and docs/fields.md: every field has one, and what is shown is read without a fault.</summary>
public sealed class ExampleFilesTests
{
    public static TheoryData<string> Names => [.. ExampleFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_of_each_kind_is_read_without_a_fault(string name) =>
        Assert.Empty(Read(Encoding.UTF8.GetString([.. ExampleFiles.Content(name)]), Root(name)).Diagnostics.Select(fault => $"{fault.Origin.Start.Line}: {fault.Message}"));

    [Fact]
    public void Every_field_has_an_example()
    {
        var examples = ExampleFiles.Read();
        var without =
            from kind in Vocabulary.Files
            from type in RecordTypes.Reachable(kind.Root)
            from field in type.Fields
            where examples.Of(type, field) is null
            select $"{type.Name}.{field.Name}";
        Assert.True(!without.Any(), $"""
            These fields have no example for `explain` and docs/fields.md: {string.Join(", ", without)}.
            Give each a value in the file of its kind in src/NoticeGen.Cli/Configuration/examples, where the schema has it.
            """);
    }

    [Fact]
    public void Every_choice_says_what_its_words_mean()
    {
        var silent =
            from kind in Vocabulary.Files
            from type in RecordTypes.Reachable(kind.Root)
            from field in type.Fields
            where ChoiceIn(field.Type) is { Meanings.IsEmpty: true }
            select $"{type.Name}.{field.Name}";
        Assert.True(!silent.Any(), $"These fields do not say what their words mean: {string.Join(", ", silent)}. Put `Meaning(…)` around each in the schema, with plain words for each choice.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_example_alone_at_its_place_is_read_without_a_fault_but_for_what_is_left_out(string name)
    {
        var examples = ExampleFiles.Read();
        var root = Root(name);
        foreach (var type in RecordTypes.Reachable(root))
        {
            // A kind of record as docs/fields.md shows it.
            Assert.Empty(Faults(examples.Of(type), type));
        }
        foreach (var field in root.Fields)
        {
            Assert.Empty(Faults(examples.Of([], root, field) ?? "", root));
            if (RecordTypes.RecordIn(field.Type) is { } below)
            {
                Assert.All(below.Fields, inner => Assert.Empty(Faults(examples.Of([(root, field)], below, inner) ?? "", root)));
            }
        }
    }

    [Fact]
    public void The_notice_with_every_field_is_understood_by_lint()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("notices/northtown-council/every.yaml", Encoding.UTF8.GetString([.. ExampleFiles.Content("notice.yaml")]));
        workspace.Write("notices/_base/every-notice.yaml", "summary: None.\n");
        var found = workspace.Run("lint", "--notice", "every", "--output-format", "concise").Output.Split('\n');
        // Fonts, logos and the house document of the example are in nobody's folder, and it shows bases that do not fit a council.
        Assert.Equal(["NG010", "NG017", "NG206"], found.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Split(": error ")[1][..5]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("european-easy-to-read", Assert.Single(found, line => line.Contains("NG010", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static RecordType Root(string name) => ExampleFiles.All.Single(file => file.Name == name).Root;

    private static ChoiceType? ChoiceIn(FieldType type) => type switch
    {
        ListType list => ChoiceIn(list.Item),
        TableType table => ChoiceIn(table.Value),
        _ => type as ChoiceType,
    };

    private static IEnumerable<string> Faults(string yaml, RecordType type) =>
        from fault in Read(yaml, type).Diagnostics
        where !fault.Message.Contains(" needs `", StringComparison.Ordinal)
        select $"{fault.Message} in\n{yaml}";

    private static Diagnostics.Outcome<Records.Record> Read(string yaml, RecordType type) =>
        RecordFile.Read(new InputFiles([new InputFile("a.yaml", [.. Encoding.UTF8.GetBytes(yaml)])]), "a.yaml", type);
}
