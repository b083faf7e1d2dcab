using NoticeGen.Cli.Outputs;

namespace NoticeGen.Tests.Cli;

/// <summary>Manifests that a test has as bytes.</summary>
internal static class ManifestBytes
{
    extension(Manifest)
    {
        public static Manifest? Read(byte[] bytes)
        {
            using var from = new MemoryStream(bytes);
            return Manifest.Read(from);
        }
    }
}
