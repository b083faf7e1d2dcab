using System.Collections.Immutable;
using NoticeGen.Linting.Rules.Conditional;
using NoticeGen.Linting.Rules.Consistency;
using NoticeGen.Linting.Rules.Content;
using NoticeGen.Linting.Rules.EasyRead;
using NoticeGen.Linting.Rules.PlainLanguage;

namespace NoticeGen.Linting;

/// <summary>Every rule, one line each, in the order of the codes. A test asserts that none is missing.</summary>
public static class RuleSet
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new ControllerIdentityMissing(),
        new ControllerContactMissing(),
        new DpoContactMissing(),
        new RetentionMissing(),
        new RetentionVague(),
        new PurposesMissing(),
        new LawfulBasisMissing(),
        new RecipientsMissing(),
        new SourceMissing(),
        new CategoriesMissing(),
        new RightsMissing(),
        new ObjectionNotSeparate(),
        new RegulatorContactMissing(),
        new ComplaintRouteMissing(),
        new TransfersSilent(),
        new ProvidingDataSilent(),
        new AutomatedDecisionsSilent(),
        new HowToExerciseMissing(),
        new LegalGatewayMissing(),
        new PlaceholderLeft(),
        new FormatsMissing(),
        new VersionMissing(),
        new ReviewDateMissing(),
        new ReviewOverdue(),
        new ConsentWithdrawalMissing(),
        new Article9Missing(),
        new Schedule1Missing(),
        new PolicyDocumentMissing(),
        new OffenceBasisMissing(),
        new BasisClosedToPublicAuthority(),
        new RightOverClaimed(),
        new SpecialKindUnnamed(),
        new JointControllerRoleMissing(),
        new TransferRouteMissing(),
        new ContentNotPublished(),
        new ObsoleteName(),
        new ObsoleteContact(),
        new StatuteRepealed(),
        new DatedPhrase(),
        new StatuteMisnamed(),
        new SentenceLong(),
        new JargonUsed(),
        new EasyReadWordsMissing(),
        new EasyReadSentenceLong(),
        new EasyReadAbbreviation(),
        new PictureLicenceMissing(),
        new PictureExpired(),
        new PictureCreditMissing(),
    ];

    /// <summary>A rule, or a problem with suppressions, by its code (in any case) or its name.</summary>
    public static Diagnostics.RuleInfo? Find(string codeOrName) =>
        All.Select(rule => rule.Info).Concat(LintingProblems.All).FirstOrDefault(info =>
            info.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || info.Name == codeOrName);
}
