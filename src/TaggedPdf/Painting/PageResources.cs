using TaggedPdf.Fonts;
using TaggedPdf.Pictures;
using TaggedPdf.Syntax;

namespace TaggedPdf.Painting;

/// <summary>
/// The fonts, pictures and links that the pages of one document use. All pages share one resource dictionary, and a
/// picture that is printed many times is in the file once.
/// </summary>
internal sealed class PageResources
{
    private readonly List<EmbeddedFont> _fonts = [];
    private readonly List<DrawnPicture> _pictures = [];
    private readonly Dictionary<DrawnPicture, string> _names = new(ReferenceEqualityComparer.Instance);
    private EmbeddedFont? _lastFont;

    public List<PlacedLink> Links { get; } = [];

    public Inks Inks { get; init; } = Inks.Colour;

    /// <summary>Whether content says its place in the tag tree; print files have none.</summary>
    public bool IsTagged { get; init; } = true;

    /// <summary>The name of the colour of all inks at once (ISO 32000-1, 8.6.6.4), for marks that every plate must show.</summary>
    public const string Registration = "All";

    /// <summary>Whether anything is printed in that colour.</summary>
    public bool UsesRegistration { get; set; }

    /// <summary>How far grounds that touch the paper's edge run on beyond it, in points.</summary>
    public double Bleed { get; init; }

    public EmbeddedFont Font(LoadedFont font)
    {
        // Nearly every word is in the font of the one before it.
        if (_lastFont is null || !ReferenceEquals(_lastFont.Font, font))
        {
            _lastFont = Embedded(font);
        }
        return _lastFont;
    }

    /// <summary>The resource name of a picture.</summary>
    public string Picture(DrawnPicture picture)
    {
        if (!_names.TryGetValue(picture, out var name))
        {
            _pictures.Add(picture);
            name = "P" + _pictures.Count;
            _names.Add(picture, name);
        }
        return name;
    }

    /// <summary>Writes everything and gives the number of the resource dictionary.</summary>
    public int Write(PdfFile file)
    {
        var fonts = _fonts.ConvertAll(font => (font.Resource, Id: font.Write(file)));
        var pictures = _pictures.ConvertAll(picture => picture.Write(file));
        var target = file.Open(out var id).Ascii("<<");
        if (fonts.Count > 0)
        {
            target.Ascii("/Font<<");
            foreach (var (resource, font) in fonts)
            {
                target.Byte((byte)'/').Ascii(resource).Byte((byte)' ').Reference(font);
            }
            target.Ascii(">>");
        }
        if (pictures.Count > 0)
        {
            target.Ascii("/XObject<<");
            for (var i = 0; i < pictures.Count; i++)
            {
                target.Ascii("/P").Integer(i + 1).Byte((byte)' ').Reference(pictures[i]);
            }
            target.Ascii(">>");
        }
        var spaces = file.DefaultRgb + (UsesRegistration ? "/" + Registration + "[/Separation/All/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]" : "");
        if (spaces.Length > 0)
        {
            target.Ascii("/ColorSpace<<" + spaces + ">>");
        }
        target.Ascii(">>");
        return id;
    }

    private EmbeddedFont Embedded(LoadedFont font)
    {
        foreach (var known in _fonts)
        {
            if (ReferenceEquals(known.Font, font))
            {
                return known;
            }
        }
        var added = new EmbeddedFont(font, "F" + (_fonts.Count + 1));
        _fonts.Add(added);
        return added;
    }
}
