using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Composing;

/// <summary>NG030 to NG039: what can be wrong while a notice is put into a template.</summary>
public static class ComposingProblems
{
    public static readonly RuleInfo NoTemplate = Problem("NG030", "template-missing", "There is no template for an edition.",
        "Each edition is a folder of `templates/` with a `notice.md.scriban`.");

    public static readonly RuleInfo UnknownName = Problem("NG031", "template-name-unknown", "A template names something that does not exist.",
        "A misspelt field would otherwise print nothing. `noticegen explain notice` lists the fields.");

    public static readonly RuleInfo TemplateFault = Problem("NG032", "template-fault", "A template cannot be carried out.",
        "The message says what the template asked for.");

    public static readonly RuleInfo PartialMissing = Problem("NG033", "partial-missing", "A template includes a partial that does not exist.",
        "Partials are the files of `templates/partials/`; they are included by name, without folder and ending.");

    public static readonly RuleInfo Endless = Problem("NG034", "template-endless", "A template goes on for ever.",
        "A loop or an include never ends. The limits are far above what any notice needs.");

    public static readonly RuleInfo StatementMissing = Problem("NG035", "statement-missing", "A template prints a standard sentence that does not exist.",
        "Standard sentences stand in the reference data: `noticegen explain statements` lists them.");

    public static ImmutableArray<RuleInfo> All { get; } =
        [NoTemplate, UnknownName, TemplateFault, PartialMissing, Endless, StatementMissing];

    private static RuleInfo Problem(string code, string name, string summary, string explanation) => new()
    {
        Code = code,
        Name = name,
        Band = Band.Files,
        Severity = Severity.Error,
        Summary = summary,
        Explanation = explanation,
    };
}
