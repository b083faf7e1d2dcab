namespace NoticeGen.Linting.Subject;

/// <summary>From where on text counts as hard to read. The defaults are those of GOV.UK and of the regulator's own notice.</summary>
public sealed record PlainLanguageLimits
{
    public static readonly PlainLanguageLimits Default = new();

    /// <summary>Words in a sentence.</summary>
    public int SentenceWords { get; init; } = 25;

    /// <summary>Flesch–Kincaid grade of the whole notice; over this it is a warning.</summary>
    public int GoodGrade { get; init; } = 9;

    /// <summary>Flesch–Kincaid grade of the whole notice; over this it is an error.</summary>
    public int MostGrade { get; init; } = 12;

    /// <summary>Flesch–Kincaid grade of an Easy Read edition; over this it is a warning.</summary>
    public const int EasyReadGrade = 4;

    /// <summary>Flesch–Kincaid grade of a children's edition: that of its youngest readers, who are 8; over this it is a warning.</summary>
    public const int ChildrensGrade = 3;

    /// <summary>Words in a sentence of a children's edition.</summary>
    public const int ChildrensSentenceWords = 15;

    /// <summary>Sentences out of a hundred that may be in the passive voice.</summary>
    public int MostPassivePercent { get; init; } = 25;
}
