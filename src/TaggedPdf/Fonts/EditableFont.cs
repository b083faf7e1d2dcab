using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TaggedPdf.Fonts;

/// <summary>Fonts for files that people go on writing in, such as those of word processors: these carry whole fonts, with TrueType outlines.</summary>
public static class EditableFont
{
    /// <summary>
    /// The font as such a file carries it; a variable one at the weight of the face. Null where its outlines are PostScript's, where its maker
    /// allows it in documents for reading and printing alone or not at all (OpenType 1.9, OS/2, fsType), and where it is damaged.
    /// </summary>
    public static ImmutableArray<byte>? Of(ImmutableArray<byte> font, bool bold)
    {
        var data = ImmutableCollectionsMarshal.AsArray(font)!;
        if (OpenTypeFile.Read(data, out _) is not { HasTrueTypeOutlines: true, MayBeEdited: true } file)
        {
            return null;
        }
        if (!file.IsVariable)
        {
            return font;
        }
        var instance = FontInstance.At(data, bold ? FontInstance.Bold : FontInstance.Regular);
        return instance is null ? null : ImmutableCollectionsMarshal.AsImmutableArray(instance);
    }
}
