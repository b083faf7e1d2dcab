using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class FullNoticeMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG131",
        Name = "full-notice-missing",
        Topic = EditionTopics.FullNotice,
        Band = Band.Content,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1), 13(1), 14(1)",
        Summary = "A short edition does not say where the full notice is.",
        Explanation = """
            ## Why it matters

            A notice may come in layers: first, on a form, a poster or the telephone, what people must know at once. That is
            enough only because the rest is one step away. With `site:` in `noticegen.yaml` the first layer leads to the web page
            of the full notice; without it, it says whom to ask.

            ## Examples

            A template of an edition in the role `short`:

            ```scriban bad
            # {{ notice.title }} {#title}

            {{ notice.controller.name }}, {{ join notice.controller.contact.address ", " }}, uses your information:

            {{~ for purpose in notice.purposes ~}}
            - {{ purpose.name }}
            {{~ end ~}}
            ```

            ```scriban good
            # {{ notice.title }} {#title}

            {{ notice.controller.name }}, {{ join notice.controller.contact.address ", " }}, uses your information:

            {{~ for purpose in notice.purposes ~}}
            - {{ purpose.name }}
            {{~ end ~}}

            {{ if full_notice }}Read more: {{ web full_notice }}{{ else }}Ask us for the full notice: {{ mail notice.controller.contact.email }}{{ end }}
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var fields = subject.Notice.Fields;
        var toAsk = ((string[])["controller", "service_contact", "dpo", "formats"])
            .Select(fields.Nested).Select(party => party is null || party.Type.Find("contact") is null ? party : party.Nested("contact"))
            .SelectMany(contact => ContactRoutes.Of(contact)).Where(way => way.Name != ContactRoutes.Post).SelectMany(way => way.Values).ToList();
        foreach (var edition in subject.EditionsFor(Info))
        {
            var isSaid = edition.Document.Info.FullNotice is { } address
                ? DocumentLinks.Of(edition.Document.Blocks).Any(link => link.Target == address)
                : toAsk.Count == 0 || toAsk.Exists(edition.Prints);
            if (!isSaid)
            {
                yield return Info.At(
                    subject.Notice.OriginOf("title"), $"the {edition.Name} edition does not say where the full notice is", edition.HowToPrint) with { IsAboutEdition = true };
            }
        }
    }
}
