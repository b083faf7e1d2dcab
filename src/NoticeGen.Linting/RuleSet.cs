using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Rules.Across;
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
        new PersonNamed(),
        new RegistrationNumberMalformed(),
        new PhraseMisplaced(),
        new NotConfirmed(),
        new TextOlderThanLaw(),
        new AnswerBeyondLaw(),
        new FullNoticeMissing(),
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
        new LegitimateInterestUnnamed(),
        new RecognisedInterestUnnamed(),
        new LawEnforcementSilent(),
        new EqualityConditionForCasework(),
        new Schedule1Needless(),
        new SpecialDataUnmarked(),
        new OffenceDataUnmarked(),
        new AutomatedSafeguardsMissing(),
        new ChildrenWordsMissing(),
        new ChangeOfPurposeSilent(),
        new SupplierUnnamed(),
        new RecipientRoleUneven(),
        new OffenceSourceMissing(),
        new BasisUnsuited(),
        new OffenceDataSilent(),
        new SourceUnasked(),
        new ContentNotPublished(),
        new ObsoleteName(),
        new ObsoleteContact(),
        new StatuteRepealed(),
        new DatedPhrase(),
        new StatuteMisnamed(),
        new LawSectionUnknown(),
        new LawNotInForce(),
        new LawSectionDoubtful(),
        new DatePassed(),
        new DateImpossible(),
        new EmailDoubtful(),
        new TelephoneInvalid(),
        new TelephoneCharged(),
        new PostcodeMissing(),
        new WebAddressDoubtful(),
        new ConversionDebris(),
        new PointerWithoutAddress(),
        new RetentionContradictory(),
        new ConsentLanguage(),
        new AnonymityContradictory(),
        new AutomationContradictory(),
        new TransfersContradictory(),
        new ItemListedTwice(),
        new BodyNamedTwoWays(),
        new ProvidingDataContradictory(),
        new SentenceLong(),
        new JargonUsed(),
        new ReadingAgeHigh(),
        new PassiveFrequent(),
        new AbbreviationUnexplained(),
        new BlockCapitals(),
        new LinkTextEmpty(),
        new EditionWordsUnfit(),
        new ChildrensWordsHard(),
        new EasyReadWordsMissing(),
        new EasyReadSentenceLong(),
        new EasyReadAbbreviation(),
        new EasyReadTwoIdeas(),
        new EasyReadNoticeWord(),
        new EasyReadWordUnexplained(),
        new EasyReadPassive(),
        new EasyReadPadding(),
        new EasyReadOtherWord(),
        new EasyReadPronounFirst(),
        new EasyReadCapitals(),
        new EasyReadNumber(),
        new EasyReadDate(),
        new EasyReadTelephone(),
        new EasyReadPunctuation(),
        new EasyReadListLong(),
        new EasyReadPictureMissing(),
        new EasyReadOrder(),
        new EasyReadWordsMany(),
        new EasyReadPageSettings(),
        new EasyReadFactMissing(),
        new EasyReadDraft(),
        new EasyReadOutOfStep(),
        new EasyReadGradeHigh(),
        new EasyReadUntested(),
        new EasyReadLogo(),
        new EasyReadVerbMissing(),
        new PictureLicenceMissing(),
        new PictureExpired(),
        new PictureCreditMissing(),
        new PictureMeansOther(),
    ];

    /// <summary>The code of the rule about links to other notices: of those it asks only whether they are there.</summary>
    public const string LinksToNotices = SiblingNoticeMissing.Code;

    /// <summary>Rules that look at all notices of an authority together.</summary>
    public static ImmutableArray<ICrossRule> Across { get; } =
    [
        new DpoDiffers(),
        new ControllerAddressDiffers(),
        new RegistrationNumberDiffers(),
        new RegulatorDiffers(),
        new RecipientNamedTwoWays(),
        new RetentionDiffers(),
        new SiblingNoticeMissing(),
        new TitleShared(),
        new RegisterActivityUntold(),
        new PurposeNotInRegister(),
        new RegisterRetentionDiffers(),
    ];

    /// <summary>Rules that look at files as they were rendered.</summary>
    public static ImmutableArray<IBuiltRule> OfBuilt { get; } =
    [
        new EditionPagesMany(),
        new EasyReadPagesMany(),
    ];

    /// <summary>What every rule is about, in the order of the codes.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } =
    [
        .. All.Select(rule => rule.Info)
            .Concat(Across.Select(rule => rule.Info))
            .Concat(OfBuilt.Select(rule => rule.Info))
            .OrderBy(info => info.Code, StringComparer.Ordinal),
    ];

    /// <summary>The rules that look at words alone, and so at any text: a published notice has no fields.</summary>
    public static ImmutableArray<IRule> OfWords { get; } =
        [.. All.OfType<IWordRule>()];

    /// <summary>The rules that are asked of an edition in a further language: what each edition must say and how long it may be, and what none may say.</summary>
    public static ImmutableArray<IRule> OfTranslations { get; } =
        [.. All.Where(rule => rule.Info.Topic is not null || rule is PlaceholderLeft or EditionWordsUnfit)];

    /// <summary>Whether a notice by itself is enough to ask a rule: not one that compares notices, nor one that looks at files made of them.</summary>
    internal static bool IsOfNotice(RuleInfo rule) => !Across.Any(other => other.Info == rule) && !OfBuilt.Any(other => other.Info == rule);

    /// <summary>A rule, or a problem with suppressions, by its code (in any case) or its name.</summary>
    public static RuleInfo? Find(string codeOrName) =>
        Infos.Concat(SuppressionProblems.All).FirstOrDefault(info =>
            info.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || info.Name == codeOrName);
}
