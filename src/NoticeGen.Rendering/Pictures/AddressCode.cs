using System.Globalization;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Source;
using QRCoder;

namespace NoticeGen.Rendering.Pictures;

/// <summary>An address as a QR code (ISO/IEC 18004), which a telephone reads from paper.</summary>
internal static class AddressCode
{
    /// <summary>The code as a drawing, one unit to a module, black on white with the white border that readers need.</summary>
    /// <param name="origin">Where the address was written, for messages.</param>
    public static Picture Of(string address, Origin origin)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var size = rows.Count.ToString(CultureInfo.InvariantCulture);
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }
                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }
        var drawing = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><rect width="{size}" height="{size}" fill="#ffffff"/><path fill="#000000" d="{path}"/></svg>""";
        return new Picture("address-code", address, PictureFormat.Svg, [.. Encoding.UTF8.GetBytes(drawing)], origin);
    }
}
