using System.Collections.Immutable;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Tests.Rendering.Pictures;

/// <summary>Pictures made from text or bytes, for the readers' tests.</summary>
internal static class PictureFiles
{
    public static Picture Svg(string text, string path = "logo.svg") => new(
        "logo.svg",
        "The council's logo",
        PictureFormat.Svg,
        [.. Encoding.UTF8.GetBytes(text)],
        Origin.Of(new SourceText(path, text)));

    public static Picture SvgWith(string content) =>
        Svg($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">{content}</svg>");

    public static Picture Of(PictureFormat format, params ImmutableArray<byte> bytes) => new(
        "logo", "The council's logo", format, bytes, Origin.Of(new SourceText("authority.yaml", "logo: logo")));

    public static Picture Of(PictureFormat format, string base64) => Of(format, [.. Convert.FromBase64String(base64)]);
}
