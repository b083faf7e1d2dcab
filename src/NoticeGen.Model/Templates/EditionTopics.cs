using System.Collections.Immutable;

namespace NoticeGen.Templates;

/// <summary>The words of <c>must_hold:</c> in <c>theme.yaml</c>: what an edition may be asked to say. Each lint rule that reads finished editions asks for one.</summary>
public static class EditionTopics
{
    public const string Controller = "controller";
    public const string Dpo = "dpo";
    public const string Purposes = "purposes";
    public const string LawfulBasis = "lawful_basis";
    public const string Data = "data";
    public const string Sources = "sources";
    public const string Recipients = "recipients";
    public const string Transfers = "transfers";
    public const string Retention = "retention";
    public const string Rights = "rights";
    public const string Consent = "consent";
    public const string AutomatedDecisions = "automated_decisions";
    public const string ProvidingData = "providing_data";
    public const string Complaints = "complaints";
    public const string Regulator = "regulator";
    public const string Formats = "formats";

    /// <summary>Where everything else can be read: what a first layer owes its reader. No edition that says everything is asked for it.</summary>
    public const string FullNotice = "full_notice";

    /// <summary>In the order in which notices say them.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        Controller, Dpo, Purposes, LawfulBasis, Data, Sources, Recipients, Transfers, Retention, Rights, Consent, AutomatedDecisions, ProvidingData, Complaints, Regulator, Formats, FullNotice,
    ];

    /// <summary>What an edition of a role must say where its theme does not.</summary>
    public static ImmutableArray<string> Of(EditionRole role) => role switch
    {
        EditionRole.Full or EditionRole.EasyRead => Names.Remove(FullNotice),
        EditionRole.Short => [Controller, Purposes, FullNotice],
        EditionRole.Children => [Controller, Purposes, Data, Recipients, Retention, Rights, Complaints, Regulator, FullNotice],
        _ => [],
    };
}
