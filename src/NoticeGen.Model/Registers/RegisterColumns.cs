using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;

namespace NoticeGen.Registers;

/// <summary>
/// What the columns of registers hold, by the words of their heads: those of the ICO's template for controllers and those that
/// councils have instead. Heads of one register's own stand in the reference data, <c>register_columns</c>.
/// </summary>
public static class RegisterColumns
{
    public const string Authority = "authority";
    public const string Notice = "notice";
    public const string Service = "service";
    public const string Department = "department";
    public const string Activity = "activity";
    public const string Purpose = "purpose";
    public const string Controller = "controller";
    public const string Dpo = "dpo";
    public const string JointControllers = "joint-controllers";
    public const string People = "people";
    public const string Data = "data";
    public const string Special = "special";
    public const string Recipients = "recipients";
    public const string Processors = "processors";
    public const string Transfers = "transfers";
    public const string Safeguards = "safeguards";
    public const string Retention = "retention";
    public const string Security = "security";
    public const string Basis = "basis";
    public const string Conditions = "conditions";
    public const string Interest = "interest";
    public const string Law = "law";
    public const string Sources = "sources";
    public const string AutomatedDecisions = "automated-decisions";

    /// <summary>What registers have and notices have no field for, such as whether an impact assessment was made.</summary>
    public const string NotOfNotices = "not-of-notices";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The first that fits a head counts.</summary>
    private static readonly (string Column, Wording Head)[] Heads =
    [
        (NotOfNotices, new(@"^link to\b|\b(dpia|impact assessments?)\b|\bbreach(es)?\b|\brights\b|\b(location|storage|format|held in|systems?)\b|\bwhere .{0,40}\b(stored|held|kept)\b|\b(reviewed|review date|date (of|added|created|last)|last (review|updated?)|next review)\b|\bowner\b|\bresponsible\b|\brisk\b|\bpolicy document\b|\brecord of consent\b|^(ref(erence)?|id|no|number|row)( no\.?| number)?$|controller or processor|\brepresentative\b|\bcomments?$|^notes?$", Options)),
        (Authority, new(@"^authority$", Options)),
        (Notice, new(@"^(privacy )?notice( id| name)?$", Options)),
        (JointControllers, new(@"\bjoint controllers?\b", Options)),
        (Dpo, new(@"\bdata protection officer\b|\bdpo\b", Options)),
        (Controller, new(@"^(name (and contact details )?of )?(the )?(data )?controller( name| details)?$", Options)),
        (Safeguards, new(@"\bsafeguards?\b|\btransfer mechanism\b", Options)),
        (Transfers, new(@"\bcountr(y|ies)\b|\boutside (of )?(the )?(uk|united kingdom|eu|eea)\b|\boverseas\b|\binternational\b|\btransfers?\b|\btransferred\b", Options)),
        (Conditions, new(@"\bschedule 1\b|\barticle 9\b|\bart\.? ?9\b|\bspecial category (condition|basis)|\bcondition for (processing )?(of )?special", Options)),
        (Interest, new(@"\blegitimate interests?\b", Options)),
        (Basis, new(@"\b(lawful|legal) (bas[ei]s|grounds?|reasons?|conditions?)\b|\barticle 6\b|\bart\.? ?6\b|\bbas[ei]s for processing\b|^condition for processing", Options)),
        (Law, new(@"\blegislation\b|\bstatut(e|es|ory)\b|\bacts?\b|\blegal powers?\b|\bregulations?\b", Options)),
        (Retention, new(@"\bretention\b|\bretain(ed)?\b|\bhow long\b|\bkept for\b|\bdisposal\b|\btime limits?\b", Options)),
        (Security, new(@"\bsecur(e|ed|ity)\b|\btechnical (and|&) organi[sz]ational\b|\bhow is it protected\b", Options)),
        (AutomatedDecisions, new(@"\bautomated\b|\bprofiling\b", Options)),
        (Sources, new(@"\bsources?\b|\bwhere (does|do|did|is|was) .{0,60}\b(come|obtained|collected)( from)?\b|\b(collected|obtained|received) from\b", Options)),
        (Special, new(@"\bspecial categor(y|ies)\b|\bsensitive\b|\bcriminal (offence|conviction)", Options)),
        (People, new(@"\bdata subjects?\b|\bindividuals?\b|\b(categor(y|ies)|types?|groups?) of (people|persons?)\b|\bwhose (personal )?(data|information)\b|\bwho (is|are) .{0,40}\babout\b", Options)),
        (Recipients, new(@"\brecipients?\b|\bshar(e|ed|ing)\b|\bdisclos(e|ed|ures?)\b|\bwho has access\b|\bwhere does the data go\b|\bthird part(y|ies)\b", Options)),
        (Processors, new(@"\bprocessors?\b|\bsuppliers?\b", Options)),
        (Purpose, new(@"\bpurposes?\b|\bwhy\b", Options)),
        (Activity, new(@"\bactivit(y|ies)\b|\bprocess(ing)? name\b|\bname of (the )?process(ing)?\b|\binformation (type|asset)\b|\basset (name|title)\b|\brecord types?\b", Options)),
        (Data, new(@"\b(categor(y|ies)|types?|kinds?) of (personal )?(data|information)\b|\bpersonal (data|information)\b|\bdata (items?|types?|categor(y|ies)|fields?|collected|held)\b|\bwhat (personal )?(data|information)\b", Options)),
        (Service, new(@"^service( area| name| unit)?s?$|\bservice area\b", Options)),
        (Department, new(@"\bbusiness (function|area|unit)\b|\bdepartment\b|\bdirectorate\b", Options)),
    ];

    /// <summary>Columns of which a row can have only one.</summary>
    public static ImmutableArray<string> Single { get; } = [Authority, Notice, Service, Department, Activity, Purpose];

    public static ImmutableArray<string> All { get; } = [.. Heads.Select(head => head.Column)];

    /// <summary>What a column with such a head holds; null where the words tell nothing that is known.</summary>
    public static string? Find(string head) => Heads.FirstOrDefault(known => known.Head.IsMatch(head)).Column;
}
