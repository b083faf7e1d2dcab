using System.CommandLine;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Rendering;

namespace NoticeGen.Cli.Commands;

/// <summary>The options that say which documents are made of which notices.</summary>
internal sealed class DocumentOptions
{
    public NoticeOptions Notices { get; } = new();

    public Option<string[]> Formats { get; } = NoticeOptions.Pattern("--format", $"Only formats that match: {string.Join(", ", Format.All.Select(known => known.Name))}; html, pdf and docx if left out.", "-f");

    public Option<bool> Fragment { get; } = new("--fragment") { Description = "Also write the content of each web page alone, to be put into a page of a content management system." };

    public Option<bool> Draft { get; } = new("--draft") { Description = "Publish in spite of errors, with a banner on every page that says how many stand." };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Publish no notice of which anything is still to be confirmed: see `to_confirm` of a notice." };

    public Option<bool> AttachSource { get; } = new("--attach-source") { Description = "Attach each notice's YAML to its PDF, which is then PDF/A-3a instead of 2a." };

    public static Option<bool> FollowLinks() => new("--follow-links")
    {
        Description = "Read each file of the workspace that is a link to a file elsewhere, as the inputs are in the sandboxes of build systems. Links to folders are not followed.",
    };

    public Option<bool> Links { get; } = FollowLinks();

    public void AddTo(Command command)
    {
        Notices.AddTo(command);
        Formats.CompletionSources.Add([.. Format.All.Select(known => known.Name)]);
        foreach (var option in (ReadOnlySpan<Option>)[Formats, Fragment, Draft, Strict, AttachSource, Links])
        {
            command.Add(option);
        }
        command.Validators.Add(result =>
        {
            if (result.GetValue(Draft) && result.GetValue(Strict))
            {
                result.AddError("--draft and --strict do not go together: a draft is published in spite of what is open");
            }
        });
    }

    public RunOptions Read(ParseResult parsed, GlobalOptions global, Host host)
    {
        var request = Notices.Read(parsed, global, host, parsed.GetValue(Formats) ?? []);
        return request with
        {
            Filters = request.Filters with { Fragment = parsed.GetValue(Fragment) },
            Draft = parsed.GetValue(Draft),
            Strict = parsed.GetValue(Strict),
            AttachSource = parsed.GetValue(AttachSource),
            FollowLinks = parsed.GetValue(Links),
        };
    }
}
