using System.Text;
using NoticeGen.Cli;
using NoticeGen.Cli.Commands;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Releasing;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Files of the repository that the program writes are as it would write them today.</summary>
public sealed class GeneratedFilesTests
{
    [Fact]
    public void The_page_about_the_command_line_is_current()
    {
        using var nothing = new StringWriter();
        var host = new Host
        {
            Output = nothing,
            Error = nothing,
            WorkingFolder = Repository.Root,
            Variable = _ => null,
            Clock = TimeProvider.System,
        };
        Golden.Check("docs/cli.md", CommandPages.Write(CommandLine.Tree(new GlobalOptions(), host)));
    }

    [Fact]
    public void The_page_about_rules_is_current() => Golden.Check("docs/rules.md", RulePages.Write(Catalogue.All));

    [Fact]
    public void The_page_about_fields_is_current() => Golden.Check("docs/fields.md", FieldPages.Write(Vocabulary.Files, ExampleFiles.Read()));

    [Fact]
    public void The_notices_about_the_work_of_others_are_current()
    {
        var plan = new ReleasePlan(Repository.Root, "", []);
        Golden.Check("src/NoticeGen.Cli/third-party-notices.txt", ThirdPartyNotices.Write(
            ShippedPackage.ReadAll(plan.LockFile, Release.PackageFolder()), File.ReadAllText(plan.FontLicence)));
    }

    [Theory]
    [InlineData("notice", "schema/noticegen.schema.json")]
    [InlineData("settings", "schema/settings.schema.json")]
    [InlineData("output", "schema/output.schema.json")]
    [InlineData("pictures", "schema/pictures.schema.json")]
    [InlineData("job-ticket", "schema/job-ticket.schema.json")]
    [InlineData("plan", "schema/plan.schema.json")]
    public void The_schemas_for_editors_are_current(string kind, string path) =>
        Golden.Check(path, Encoding.UTF8.GetString(SchemaFile.Write(kind, Vocabulary.Of(Vocabulary.BuiltIn()))));
}
