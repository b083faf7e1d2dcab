using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Pdf.Tags;

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
        file.Open(treeRoot).Ascii("<</Type/StructTreeRoot/K ").Reference(root.ObjectId).Ascii("/ParentTree ").Reference(parentTree)
            .Ascii("/ParentTreeNextKey ").Integer(pages.Count + annotationOwners.Count).Ascii(">>");
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
        target.Ascii("<</S/").Ascii(element.Type).Ascii("/P ").LastReference(parent);
        if (page >= 0)
        {
            target.Ascii("/Pg ").LastReference(pages[page]);
        }
        WriteProperties(target, element);
        target.Ascii("/K[");
        foreach (var child in element.Children)
        {
            WriteChild(target, child, page);
        }
        target.Ascii("]>>");
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
                        target.Ascii("<</Type/MCR/Pg ").Reference(pages[page]).Ascii("/MCID ").Integer(id).Ascii(">>");
                    }
                }
                break;
            case AnnotationReference annotation:
                target.Ascii("<</Type/OBJR/Pg ").Reference(pages[annotation.Page]).Ascii("/Obj ").LastReference(annotation.Annotation).Ascii(">>");
                break;
        }
    }

    private static void WriteProperties(PdfBuffer target, StructureElement element)
    {
        if (element.Language is { } language)
        {
            target.Ascii("/Lang").TextString(language);
        }
        if (element.Alternative is { } alternative)
        {
            target.Ascii("/Alt").TextString(alternative);
        }
        if (element.Expansion is { } expansion)
        {
            target.Ascii("/E").TextString(expansion);
        }
        if (element.Scope is { } scope)
        {
            target.Ascii("/A<</O/Table/Scope/").Ascii(scope).Ascii(">>");
        }
        if (element.ListNumbering is { } numbering)
        {
            target.Ascii("/A<</O/List/ListNumbering/").Ascii(numbering).Ascii(">>");
        }
        if (!element.BoundingBox.IsEmpty)
        {
            target.Ascii("/A<</O/Layout/Placement/Block/BBox[");
            foreach (var side in element.BoundingBox)
            {
                target.Number(side);
            }
            target.Ascii("]>>");
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
        var target = file.Open(parentTree).Ascii("<</Nums[");
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
        target.Ascii("]>>");
    }
}
