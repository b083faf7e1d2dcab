namespace NoticeGen.Linting;

/// <summary>The first days on which the law asks for what the rules look for.</summary>
internal static class LawDays
{
    /// <summary>The GDPR and the Data Protection Act 2018 began to apply.</summary>
    public static readonly DateOnly DataProtection = new(2018, 5, 25);

    /// <summary>The UK GDPR took the place of the EU text.</summary>
    public static readonly DateOnly UkGdpr = new(2021, 1, 1);

    /// <summary>Data (Use and Access) Act 2025, sections 70 to 85, by SI 2026/82: lawful bases, automated decisions, transfers.</summary>
    public static readonly DateOnly DataUseAndAccess = new(2026, 2, 5);

    /// <summary>Data (Use and Access) Act 2025, section 103 and Schedule 10: complaints to controllers.</summary>
    public static readonly DateOnly ComplaintsToControllers = new(2026, 6, 19);

    /// <summary>The Equality Act 2010, so far as it is about services.</summary>
    public static readonly DateOnly EqualityAct = new(2010, 10, 1);
}
