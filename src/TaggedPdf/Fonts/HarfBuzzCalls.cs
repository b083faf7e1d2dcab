using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TaggedPdf.Fonts;

/// <summary>Functions of HarfBuzz that HarfBuzzSharp carries and has no methods for (HarfBuzz 8.3: hb-draw.h, hb-ot-var.h, hb-subset.h).</summary>
internal static unsafe partial class HarfBuzzCalls
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>How outlines are told to a <see cref="Charstring"/>, whose handle is the data of a drawing.</summary>
    private static readonly nint Strokes = MakeStrokes();

    /// <summary>Draws a glyph of a font as it stands in the font.</summary>
    public static void Draw(HarfBuzzSharp.Font font, int glyph, Charstring target)
    {
        var handle = GCHandle.Alloc(target);
        try
        {
            DrawGlyph(font.Handle, (uint)glyph, Strokes, GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }
    }

    /// <summary>A variable font with one axis set and the others as they are by default; null when it is damaged.</summary>
    public static byte[]? Instance(HarfBuzzSharp.Face face, uint axis, float value)
    {
        var input = CreateInput();
        KeepEverything(input);
        // Without axes that can be read there is nothing to pin. A font that lacks the one asked for is as it is by default.
        var pinned = CountAxes(face.Handle) > 0 && PinAllAxes(input, face.Handle) != 0;
        _ = PinAxis(input, face.Handle, axis, value);
        var made = pinned ? Subset(face.Handle, input) : 0;
        DestroyInput(input);
        if (made == 0)
        {
            return null;
        }
        var blob = ReferenceBlob(made);
        var data = BlobData(blob, out var length);
        var bytes = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        DestroyBlob(blob);
        DestroyFace(made);
        return bytes;
    }

    private static nint MakeStrokes()
    {
        var strokes = CreateStrokes();
        SetMove(strokes, &Move, 0, 0);
        SetLine(strokes, &Line, 0, 0);
        SetCurve(strokes, &Curve, 0, 0);
        return strokes;
    }

    private static Charstring Target(nint drawing) => (Charstring)GCHandle.FromIntPtr(drawing).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Move(nint strokes, nint drawing, nint state, float x, float y, nint user) => Target(drawing).Move(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Line(nint strokes, nint drawing, nint state, float x, float y, nint user) => Target(drawing).Line(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Curve(nint strokes, nint drawing, nint state, float x1, float y1, float x2, float y2, float x, float y, nint user) =>
        Target(drawing).Curve(x1, y1, x2, y2, x, y);

    [LibraryImport(Library, EntryPoint = "hb_font_draw_glyph")]
    private static partial void DrawGlyph(nint font, uint glyph, nint strokes, nint drawing);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    private static partial nint CreateStrokes();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    private static partial void SetMove(
        nint strokes, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> stroke, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    private static partial void SetLine(
        nint strokes, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> stroke, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_cubic_to_func")]
    private static partial void SetCurve(
        nint strokes, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> stroke, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_ot_var_get_axis_count")]
    private static partial uint CountAxes(nint face);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    private static partial nint CreateInput();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_keep_everything")]
    private static partial void KeepEverything(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_pin_all_axes_to_default")]
    private static partial int PinAllAxes(nint input, nint face);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_pin_axis_location")]
    private static partial int PinAxis(nint input, nint face, uint axis, float value);

    [LibraryImport(Library, EntryPoint = "hb_subset_or_fail")]
    private static partial nint Subset(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    private static partial void DestroyInput(nint input);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static partial nint ReferenceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    private static partial byte* BlobData(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    private static partial void DestroyBlob(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    private static partial void DestroyFace(nint face);
}
