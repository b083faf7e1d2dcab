using System.Collections.Immutable;
using System.Text;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Testing;

/// <summary>The five notices as councils and trusts published them, and an auditor on a fixed day.</summary>
internal static class PublishedNotices
{
    public static readonly ImmutableArray<(string File, string Title)> All =
    [
        ("sandwell-early-help", "Sandwell, Early Help"),
        ("sandwell-troubled-families", "Sandwell, Troubled Families"),
        ("sefton-supporting-families", "Sefton, Supporting Families"),
        ("shropshire-early-help", "Shropshire, Early Help"),
        ("birmingham-integrated-social-care", "Birmingham, Social Care"),
    ];

    private static readonly Lazy<AuditPipeline> Today = new(() => On(Workspace.Day));

    public static AuditPipeline Auditor => Today.Value;

    public static AuditPipeline On(DateOnly day) => AuditPipeline.Open(new InputFiles([]), day, LintSettings.Default).Value!;

    public static InputFile File(string name) =>
        new(name, [.. System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "NoticeGen.Testing", "Published", name))]);

    public static AuditedFile Audit(string name) => Auditor.Audit(File(name));

    public static AuditedFile AuditText(string text, string name = "notice.txt") => Auditor.Audit(new InputFile(name, [.. Encoding.UTF8.GetBytes(text)]));

    public static ItemState StateOf(this AuditedFile file, string item) => file.Items.Single(entry => entry.Id == item).State;
}
