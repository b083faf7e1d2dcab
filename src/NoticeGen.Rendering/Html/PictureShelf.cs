using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Writes the pictures of one document, each picture's bytes once. A picture used once is an <c>img</c>; one used again
/// is an SVG <c>image</c> that later places point to with <c>use</c>, which prints, and stays in forced colours, as an
/// <c>img</c> does. Either way the drawing is loaded as an image, never put into the page as markup: an image runs no
/// script and loads nothing.
/// </summary>
internal sealed class PictureShelf
{
    private readonly Dictionary<ImmutableArray<byte>, Place> _places = new(SameBytes.Instance);
    private int _shared;

    private readonly Placement _placement;

    public PictureShelf(ImmutableArray<Block> blocks, Placement placement)
    {
        _placement = placement;
        Count(blocks);
    }

    /// <summary>Writes a picture; without words for it, it is decoration and assistive technology passes it by.</summary>
    public void Write(HtmlWriter html, Picture picture, string alternative)
    {
        var place = _places[picture.Content];
        if (place.Uses == 1)
        {
            WriteImage(WriteSize(html.Markup("<img class=\"picture\""), isSquare: false), picture, alternative);
            return;
        }

        WriteSize(html.Markup("<svg class=\"picture\" viewBox=\"0 0 100 100\""), isSquare: true);
        if (alternative.Length == 0)
        {
            html.Markup(" aria-hidden=\"true\">");
        }
        else
        {
            html.Markup(" role=\"img\"").Attribute("aria-label", alternative).Markup(">");
        }
        if (place.Id is null)
        {
            place.Id = _placement.IdPrefix + "picture_" + (++_shared).ToString(CultureInfo.InvariantCulture);
            html.Markup("<image width=\"100\" height=\"100\"").Attribute("id", place.Id)
                .DataAttribute("href", MediaType(picture), picture.Content).Markup("/>");
        }
        else
        {
            html.Markup("<use").Attribute("href", "#" + place.Id).Markup("/>");
        }
        html.Markup("</svg>");
    }

    /// <summary>The rest of an <c>img</c>: its words and its bytes.</summary>
    public static void WriteImage(HtmlWriter html, Picture picture, string alternative) =>
        html.Attribute("alt", alternative).DataAttribute("src", MediaType(picture), picture.Content).Markup(">");

    /// <summary>Where no style sheet of ours gives pictures their size, the markup does.</summary>
    private HtmlWriter WriteSize(HtmlWriter html, bool isSquare)
    {
        if (_placement.PictureWidth is not { } width)
        {
            return html;
        }
        var pixels = width.ToString(CultureInfo.InvariantCulture);
        html.Attribute("width", pixels);
        return isSquare ? html.Attribute("height", pixels) : html;
    }

    private static string MediaType(Picture picture) => picture.Format switch
    {
        PictureFormat.Svg => "image/svg+xml",
        PictureFormat.Png => "image/png",
        _ => "image/jpeg",
    };

    private void Count(ImmutableArray<Block> blocks)
    {
        foreach (var picture in DocumentWalker.Blocks(blocks).Select(block => (block as Figure)?.Picture ?? (block as Illustrated)?.Picture).OfType<Picture>())
        {
            Count(picture);
        }
    }

    private void Count(Picture picture)
    {
        if (!_places.TryGetValue(picture.Content, out var place))
        {
            _places[picture.Content] = place = new Place();
        }
        place.Uses++;
    }

    private sealed class Place
    {
        public int Uses { get; set; }

        public string? Id { get; set; }
    }

    private sealed class SameBytes : IEqualityComparer<ImmutableArray<byte>>
    {
        public static readonly SameBytes Instance = new();

        public bool Equals(ImmutableArray<byte> one, ImmutableArray<byte> other) =>
            one.AsSpan().SequenceEqual(other.AsSpan());

        /// <summary>Length and last bytes tell pictures apart well enough; two that are alike in them are compared.</summary>
        public int GetHashCode(ImmutableArray<byte> content)
        {
            const int last = 64;
            var hash = default(HashCode);
            hash.Add(content.Length);
            hash.AddBytes(content.AsSpan()[Math.Max(0, content.Length - last)..]);
            return hash.ToHashCode();
        }
    }
}
