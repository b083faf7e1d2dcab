using System.Collections.Immutable;
using System.Globalization;
using TaggedPdf.Documents;
using TaggedPdf.Painting;
using TaggedPdf.Syntax;
using TaggedPdf.Tags;

namespace TaggedPdf.Writing;

/// <summary>Writes the file: pages, tags, bookmarks, metadata, catalogue (ISO 32000-1, 7.7).</summary>
internal sealed class DocumentWriter(PaintedDocument painted)
{
    private readonly PdfFile _file = new();
    private readonly List<int> _pages = [];

    public ImmutableArray<byte> Write()
    {
        var tree = _file.Reserve();
        foreach (var _ in painted.Pages)
        {
            _pages.Add(_file.Reserve());
        }
        var links = new LinkWriter(_file, _pages.Count, Destination);
        var annotations = links.Write(painted.Resources.Links);
        var contents = new int[_pages.Count];
        for (var page = 0; page < contents.Length; page++)
        {
            contents[page] = _file.AddStream("", painted.Pages[page].Finish());
            painted.Pages[page].Release();
        }
        var resources = painted.Resources.Write(_file);
        for (var page = 0; page < _pages.Count; page++)
        {
            WritePage(page, tree, resources, contents[page], annotations[page]);
        }
        WritePageTree(tree);
        _file.BeginPart();
        var structure = new StructureWriter(_file, _pages).Write(painted.Root, links.Owners);
        _file.BeginPart();
        var outline = new OutlineWriter(_file).Write(Bookmarks());
        var catalogue = WriteCatalogue(tree, structure, outline);
        return _file.Finish(catalogue, InformationWriter.Write(_file, painted.Document.Info));
    }

    /// <summary>One for each heading that leads somewhere.</summary>
    private IEnumerable<Bookmark> Bookmarks() =>
        from heading in painted.Document.Outline
        let title = Inline.WordsOf(heading.Inlines).Trim()
        let destination = Destination(heading.Id)
        where destination is not null && title.Length > 0
        select new Bookmark(heading.Level, title, destination);

    /// <summary>The top of a heading on its page; null when there is no such heading.</summary>
    private string? Destination(string id) =>
        painted.Anchors.TryGetValue(id, out var place)
            ? string.Create(CultureInfo.InvariantCulture, $"[{_pages[place.Page]} 0 R/XYZ null {painted.Geometry.Height - place.Y + 6:0.##} null]")
            : null;

    private void WritePage(int page, int tree, int resources, int content, List<int> annotations)
    {
        var target = _file.Open(_pages[page]).Ascii("<</Type/Page/Parent ").Reference(tree).Ascii("/MediaBox[0 0 ")
            .Number(painted.Geometry.Width).Number(painted.Geometry.Height).Ascii("]/Resources ").Reference(resources)
            .Ascii("/Contents ").Reference(content).Ascii("/StructParents ").Integer(page).Ascii("/Tabs/S");
        if (annotations.Count > 0)
        {
            target.Ascii("/Annots[");
            foreach (var annotation in annotations)
            {
                target.Reference(annotation);
            }
            target.Ascii("]");
        }
        target.Ascii(">>");
    }

    private void WritePageTree(int tree)
    {
        var target = _file.Open(tree).Ascii("<</Type/Pages/Count ").Integer(_pages.Count).Ascii("/Kids[");
        foreach (var page in _pages)
        {
            target.Reference(page);
        }
        target.Ascii("]>>");
    }

    private int WriteCatalogue(int tree, int structure, int outline)
    {
        var info = painted.Document.Info;
        var profile = SrgbProfile.Write(_file);
        // Metadata stays uncompressed, so that tools that know nothing of PDF can read it.
        var metadata = _file.AddRaw("/Type/Metadata/Subtype/XML", XmpMetadata.Write(info));
        var attachment = AttachmentWriter.Write(_file, info);
        var target = _file.Open(out var id).Ascii("<</Type/Catalog/Pages ").Reference(tree)
            .Ascii("/Lang").TextString(info.Language)
            .Ascii("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true")
            .Ascii(painted.Geometry.RightToLeft ? "/Direction/R2L>>" : ">>")
            .Ascii("/StructTreeRoot ").Reference(structure).Ascii("/Metadata ").Reference(metadata)
            .Ascii("/PageLabels<</Nums[0<</S/D>>]>>");
        target.Ascii(SrgbProfile.Named(profile));
        if (outline != 0)
        {
            target.Ascii("/Outlines ").Reference(outline).Ascii("/PageMode/UseOutlines");
        }
        AttachmentWriter.Name(target, attachment, info);
        target.Ascii(">>");
        return id;
    }
}
