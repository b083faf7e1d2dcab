using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Linting;

/// <summary>How messages speak of what the reference data says.</summary>
internal static class Doubt
{
    /// <summary>What to add to a message that rests on something which nobody has confirmed.</summary>
    public const string Unconfirmed = " (this is not confirmed: check it)";

    public static string Of(Record record) => LawBook.IsConfirmed(record) ? "" : Unconfirmed;

    /// <summary>A sentence of the reference data inside a message: no capital at its head, no full stop.</summary>
    public static string Lower(string? sentence) => sentence is not { Length: > 0 } ? ""
        : sentence.Length > 1 && char.IsUpper(sentence[1]) ? sentence.TrimEnd('.')
        : char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
