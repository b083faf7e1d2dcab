using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Printing;

/// <summary>An edition of a notice as it goes to print. How many copies are wanted is for the job to say.</summary>
/// <param name="Theme">What it is set in; its page gives way to the paper.</param>
public sealed record PrintItem(Document Document, Theme Theme)
{
    /// <summary><c>authority/notice</c>.</summary>
    public string NoticeId => Document.Info.NoticeId;

    public string Title => Document.Info.Title;

    public string Authority => Document.Info.Authority;

    /// <summary>What readers choose it by: <c>standard</c>, <c>easy-read</c>, <c>large-print</c> …</summary>
    public string EditionName => Document.Info.Edition.NameIn(Theme.Name);

    /// <summary>BCP 47.</summary>
    public string Language => Document.Info.Edition.Language;

    /// <summary>What people call the edition, in words, such as "Large print".</summary>
    public required string EditionTitle { get; init; }
}

/// <summary>The cover of notices printed together, and what they share.</summary>
/// <param name="Words">Of the language that the cover and the contents are written in.</param>
/// <param name="Theme">What the cover and the contents are set in.</param>
/// <param name="AsAt">The day for which the pack is made.</param>
public sealed record PackCover(string Title, Words Words, Theme Theme, DateOnly AsAt);
