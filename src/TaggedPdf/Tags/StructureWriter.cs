using TaggedPdf.Syntax;

namespace TaggedPdf.Tags;

/// <summary>
/// Writes the tag tree, and the parent tree that leads from content back to it (ISO 32000-1, 14.7.2 and 14.7.4.4).
/// Parent tree keys are the pages first, then the annotations.
/// </summary>
internal sealed class StructureWriter(PdfFile file, IReadOnlyList<int> pages)
{
    private readonly List<List<int>> _owners = [];
    private int _annotationKey = pages.Count;

    /// <summary>Writes the whole tree and gives the object number of its root.</summary>
    /// <param name="root">The <c>Document</c> element.</param>
    /// <param name="annotationOwners">The Link element of each annotation, in the order of their parent tree keys.</param>
    public int Write(StructureElement root, IReadOnlyList<StructureElement> annotationOwners)
    {
        foreach (var _ in pages)
        {
            _owners.Add([]);
        }
        var treeRoot = file.Reserve();
        var parentTree = file.Reserve();
        Number(root);
        WriteElement(root, treeRoot);
        file.Open(treeRoot).Bytes("<</Type/StructTreeRoot/K "u8).Reference(root.ObjectId).Bytes("/ParentTree "u8).Reference(parentTree)
            .Bytes("/ParentTreeNextKey "u8).Integer(pages.Count + annotationOwners.Count).Bytes(">>"u8);
        WriteParentTree(parentTree, annotationOwners);
        return treeRoot;
    }

    private void Number(StructureElement element)
    {
        element.ObjectId = file.Reserve();
        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
            {
                Number(inner);
            }
        }
    }

    private void WriteElement(StructureElement element, int parent)
    {
        var page = FirstPage(element);
        var target = file.Open(element.ObjectId);
        target.Bytes("<</S/"u8).Ascii(element.Type).Bytes("/P "u8).LastReference(parent);
        if (page >= 0)
        {
            target.Bytes("/Pg "u8).LastReference(pages[page]);
        }
        WriteProperties(target, element);
        target.Bytes("/K["u8);
        foreach (var child in element.Children)
        {
            WriteChild(target, child, page);
        }
        target.Bytes("]>>"u8);
        foreach (var child in element.Children)
        {
            if (child is StructureElement inner)
            {
                WriteElement(inner, element.ObjectId);
            }
        }
    }

    private void WriteChild(PdfBuffer target, StructureNode child, int ownPage)
    {
        switch (child)
        {
            case StructureElement inner:
                target.Reference(inner.ObjectId);
                break;
            case ContentSlot slot:
                for (var i = 0; i < slot.Count; i++)
                {
                    var (page, id) = slot[i];
                    Own(page, id, slot.Owner.ObjectId);
                    if (page == ownPage)
                    {
                        target.Integer(id).Byte((byte)' ');
                    }
                    else
                    {
                        target.Bytes("<</Type/MCR/Pg "u8).Reference(pages[page]).Bytes("/MCID "u8).Integer(id).Bytes(">>"u8);
                    }
                }
                break;
            case AnnotationReference annotation:
                target.Bytes("<</Type/OBJR/Pg "u8).Reference(pages[annotation.Page]).Bytes("/Obj "u8).LastReference(annotation.Annotation).Bytes(">>"u8);
                break;
        }
    }

    private static void WriteProperties(PdfBuffer target, StructureElement element)
    {
        if (element.Language is { } language)
        {
            target.Bytes("/Lang"u8).TextString(language);
        }
        if (element.Alternative is { } alternative)
        {
            target.Bytes("/Alt"u8).TextString(alternative);
        }
        if (element.Expansion is { } expansion)
        {
            target.Bytes("/E"u8).TextString(expansion);
        }
        if (element.Scope is { } scope)
        {
            target.Bytes("/A<</O/Table/Scope/"u8).Ascii(scope).Bytes(">>"u8);
        }
        if (element.ListNumbering is { } numbering)
        {
            target.Bytes("/A<</O/List/ListNumbering/"u8).Ascii(numbering).Bytes(">>"u8);
        }
        if (!element.BoundingBox.IsEmpty)
        {
            target.Bytes("/A<</O/Layout/Placement/Block/BBox["u8);
            foreach (var side in element.BoundingBox)
            {
                target.Number(side);
            }
            target.Bytes("]>>"u8);
        }
    }

    private static int FirstPage(StructureElement element)
    {
        foreach (var child in element.Children)
        {
            if (child is ContentSlot { Count: > 0 } slot)
            {
                return slot[0].Page;
            }
        }
        return -1;
    }

    private void Own(int page, int id, int owner)
    {
        var owners = _owners[page];
        while (owners.Count <= id)
        {
            owners.Add(0);
        }
        owners[id] = owner;
    }

    private void WriteParentTree(int parentTree, IReadOnlyList<StructureElement> annotationOwners)
    {
        var target = file.Open(parentTree).Bytes("<</Nums["u8);
        for (var page = 0; page < pages.Count; page++)
        {
            target.Integer(page).Byte((byte)'[');
            foreach (var owner in _owners[page])
            {
                target.Reference(owner);
            }
            target.Byte((byte)']');
        }
        foreach (var owner in annotationOwners)
        {
            target.Integer(_annotationKey++).Byte((byte)' ').Reference(owner.ObjectId);
        }
        target.Bytes("]>>"u8);
    }
}
