using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NoticeGen.Releasing;

/// <summary>
/// The software bill of materials: what the program is made of, as CycloneDX 1.6 JSON (ECMA-424). It holds no time and no
/// serial number, so that the same sources give the same file.
/// </summary>
internal static class BillOfMaterials
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Write(string version, ImmutableArray<ShippedPackage> packages)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.6");
            json.WriteNumber("version", 1);
            json.WriteStartObject("metadata");
            json.WriteStartObject("component");
            json.WriteString("type", "application");
            json.WriteString("bom-ref", Reference("NoticeGen", version));
            json.WriteString("name", "NoticeGen");
            json.WriteString("version", version);
            json.WriteString("purl", Reference("NoticeGen", version));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("components");
            foreach (var package in packages)
            {
                WriteComponent(json, package);
            }
            json.WriteEndArray();
            WriteDependencies(json, version, packages);
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
        return to.ToArray();
    }

    private static void WriteComponent(Utf8JsonWriter json, ShippedPackage package)
    {
        json.WriteStartObject();
        json.WriteString("type", "library");
        json.WriteString("bom-ref", Reference(package.Name, package.Version));
        json.WriteString("name", package.Name);
        json.WriteString("version", package.Version);
        json.WriteString("scope", "required");
        json.WriteStartArray("hashes");
        json.WriteStartObject();
        json.WriteString("alg", "SHA-512");
        json.WriteString("content", Convert.ToHexStringLower(Convert.FromBase64String(package.ContentHash)));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteStartObject("license");
        json.WriteString("id", package.Licence);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("copyright", package.Copyright);
        json.WriteString("purl", Reference(package.Name, package.Version));
        if (package.Website is not "")
        {
            json.WriteStartArray("externalReferences");
            json.WriteStartObject();
            json.WriteString("type", "website");
            json.WriteString("url", package.Website);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteDependencies(Utf8JsonWriter json, string version, ImmutableArray<ShippedPackage> packages)
    {
        var versions = packages.ToDictionary(package => package.Name, package => package.Version, StringComparer.OrdinalIgnoreCase);
        json.WriteStartArray("dependencies");
        WriteDependency(json, Reference("NoticeGen", version), packages.Select(package => Reference(package.Name, package.Version)));
        foreach (var package in packages)
        {
            WriteDependency(
                json,
                Reference(package.Name, package.Version),
                package.DependsOn.Where(versions.ContainsKey).Select(name => Reference(name, versions[name])));
        }
        json.WriteEndArray();
    }

    private static void WriteDependency(Utf8JsonWriter json, string reference, IEnumerable<string> dependsOn)
    {
        json.WriteStartObject();
        json.WriteString("ref", reference);
        json.WriteStartArray("dependsOn");
        foreach (var one in dependsOn)
        {
            json.WriteStringValue(one);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The package URL of a NuGet package (ECMA-427).</summary>
    private static string Reference(string name, string version) => $"pkg:nuget/{name}@{version}";
}
