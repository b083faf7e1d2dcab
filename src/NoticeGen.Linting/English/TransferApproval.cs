using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Linting.English;

/// <summary>Whether regulations are known that approve the country of a transfer, and on what condition (UK GDPR Article 45A).</summary>
internal static class TransferApproval
{
    /// <summary>Words with which a notice says that a condition is met.</summary>
    private static readonly PhraseSet Met = new(
        "data bridge", "Data Privacy Framework", "UK Extension", "certified", "self-certified", "PIPEDA", "Personal Information Protection", "Protection of Personal Information");

    /// <summary>What is to be asked about a transfer that rests on regulations; null when nothing is.</summary>
    /// <param name="transfer">A transfer with a country.</param>
    /// <param name="note">What the notice says of its transfers in general.</param>
    public static string? Question(LawBook law, DateOnly day, Record transfer, string? note)
    {
        var country = Phrase.Fold(transfer.Text("country") ?? "");
        var approved = law.Table("approved_countries")
            .Where(known => LawBook.IsValid(known, day) && known.Scalars("other_forms").Select(form => form.Text).Prepend(known.Text("name")!).Any(name => IsIn(country, name)))
            .ToList();
        if (approved.Count == 0)
        {
            return $"no regulations are known that approve “{transfer.Text("country")}”";
        }
        return approved.FirstOrDefault(known => known.Has("only_if")) is { } conditional
            && !Met.IsIn(Phrase.Fold($"{country} {transfer.Text("recipient")} {transfer.Text("copy")} {note}"))
            ? $"{conditional.Text("name")} is approved only if {conditional.Text("only_if")}"
            : null;
    }

    private static bool IsIn(string country, string name) => Phrase.IndexIn(country, name, Phrase.ComparisonFor(name)) >= 0;
}
