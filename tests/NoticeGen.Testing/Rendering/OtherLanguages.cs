using NoticeGen.Composing;
using NoticeGen.Documents;
using NoticeGen.Parsing;
using NoticeGen.Reading;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Testing;

/// <summary>An invented notice in Welsh and in Urdu, from YAML, word list and template to document and theme.</summary>
internal static class OtherLanguages
{
    private const string Folder = "tests/NoticeGen.Testing/Rendering/Languages";

    private static readonly (string Language, string Notice)[] Notices = [("cy", "tai"), ("ur", "rihaish")];

    /// <summary>The languages that this machine has fonts for: Welsh always, Urdu where Debian's fonts-noto-core is installed.</summary>
    public static IEnumerable<(string Language, Document Document, Theme Theme)> Available() =>
        Notices.Where(notice => notice.Language != "ur" || PdfSamples.UrduTheme is not null).Select(notice => Make(notice.Language));

    public static (string Language, Document Document, Theme Theme) Make(string language)
    {
        var files = Workspace.FromDisk(".", Path.Combine(Repository.Root, Folder)).Files;
        var workspace = new Workspace(Workspace.Templates.Files.SetItems(files));
        var templates = TemplateReader.Read(workspace.AsInput());
        Assert.Empty(Problems.Lines(templates.Diagnostics));
        var name = Notices.Single(notice => notice.Language == language).Notice;
        var notice = new NoticeReader(workspace.AsInput(), Workspace.Law, templates.Value!).Read("northtown", name);
        // That it is written in the language itself, and not in a file beside it, is a warning.
        Assert.False(notice.HasErrors);
        var edition = new Edition(language, Edition.Standard);
        var composed = Composer.Compose(notice.Value!, new CompositionInputs(templates.Value!, Workspace.Law, edition, Workspace.Day));
        var document = composed.Then(text => DocumentReader.Read(text, templates.Value!, new DocumentInfo
        {
            Edition = edition,
            NoticeId = notice.Value!.Id,
            Title = notice.Value.Title,
            Authority = notice.Value.ControllerName,
            Dated = Workspace.Day,
        }));
        Assert.Empty(Problems.Lines(document.Diagnostics));
        return (language, document.Value!, language == "ur" ? PdfSamples.UrduTheme! : Samples.Theme);
    }
}
