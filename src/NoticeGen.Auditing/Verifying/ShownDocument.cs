using System.Runtime.InteropServices;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Verifying;

/// <summary>What the general readers see of a published file.</summary>
/// <param name="Links">Where links lead, each as often as there is one; those within the file begin with <c>#</c>.</param>
internal sealed record ShownDocument(ShownText Text, IReadOnlyList<string> Links)
{
    /// <summary>The words of links that lead nowhere, each with where it should lead.</summary>
    public IReadOnlyList<string> DeadLinks { get; init; } = [];

    /// <summary>What a validator that comes with the library says of the file.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Reads a file of a format that a build makes. Fails where the library that reads the format cannot.</summary>
    /// <param name="format">As the manifest names it.</param>
    public static Outcome<ShownDocument> Read(InputFile file, string format)
    {
        if (format == FormatName.Json)
        {
            return ShownData.Read(file);
        }
        return PublishedReader.ReadAny(file).Then(text =>
        {
            var shown = ShownText.Of(text);
            var bytes = ImmutableCollectionsMarshal.AsArray(file.Content)!;
            return Outcome.Good(format switch
            {
                FormatName.Html or FormatName.Fragment => ShownPage.Read(bytes, shown),
                FormatName.Pdf => ShownPdf.Read(bytes, shown),
                FormatName.Docx => ShownWord.Read(bytes, shown),
                FormatName.PlainText => ShownPlainText.Read(text.Source.Text),
                _ => new ShownDocument(shown, [.. text.Links.Select(link => link.Target)]),
            });
        });
    }
}
