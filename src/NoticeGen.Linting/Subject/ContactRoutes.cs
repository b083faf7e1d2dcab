using NoticeGen.Records;

namespace NoticeGen.Linting.Subject;

/// <summary>The ways in which contact details let a reader get in touch.</summary>
internal static class ContactRoutes
{
    public const string Post = "postal address";

    /// <summary>Each way with what to call it: "postal address", "email" …</summary>
    public static IEnumerable<(string Name, IReadOnlyCollection<Scalar> Values)> Of(Record? contact)
    {
        if (contact is null)
        {
            yield break;
        }
        if (contact.Scalars("address").ToList() is { Count: > 0 } address)
        {
            // The last line, the postcode, stands for the address: a template may print the name above it once only.
            yield return (Post, [address[^1]]);
        }
        foreach (var (field, name) in Ways)
        {
            if (contact.Scalar(field) is { } value)
            {
                yield return (name, [value]);
            }
        }
    }

    public static bool HasPost(Record? contact) => contact?.Items("address").Length > 0;

    public static bool HasElectronic(Record? contact) => contact is not null && (contact.Has("email") || contact.Has("form"));

    /// <summary>Every value of every way.</summary>
    public static IReadOnlyCollection<Scalar> Values(Record? contact) => [.. Of(contact).SelectMany(way => way.Values)];

    private static readonly (string Field, string Name)[] Ways =
        [("email", "email"), ("phone", "telephone number"), ("form", "online form"), ("web", "web page")];
}
