using System.Collections.Immutable;
using NoticeGen.Auditing;
using NoticeGen.Auditing.Verifying;
using NoticeGen.Composing;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Parsing;
using NoticeGen.Reading;
using NoticeGen.Reading.Registers;
using NoticeGen.Rendering;
using NoticeGen.Templates;

namespace NoticeGen;

/// <summary>Every code that the tool can report, in one explicit list.</summary>
public static class Catalogue
{
    /// <summary>In the order of the codes.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        .. ReadingProblems.All
            .Concat(TemplateProblems.All)
            .Concat(LanguageProblems.All)
            .Concat(ExportProblems.All)
            .Concat(RegisterProblems.All)
            .Concat(ComposingProblems.All)
            .Concat(ParsingProblems.All)
            .Concat(PageProblems.All)
            .Concat(RenderingProblems.All)
            .Concat(RuleSet.Infos)
            .Concat(SuppressionProblems.All)
            .Concat(AuditProblems.All)
            .Concat(VerifyProblems.All)
            .OrderBy(info => info.Code, StringComparer.Ordinal),
    ];

    /// <summary>By code, in any case, or by name.</summary>
    public static RuleInfo? Find(string codeOrName) => All.FirstOrDefault(info =>
        info.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || info.Name == codeOrName);
}
