using NoticeGen.Reporting;

namespace NoticeGen.Cli;

/// <summary>The JSON Schemas that editors use, as bytes.</summary>
internal static class SchemaFile
{
    /// <summary>Where a workspace keeps the schema of notices, with forward slashes.</summary>
    public const string NoticePath = Workspace.SchemaFolder + "/noticegen.schema.json";

    /// <summary>The kinds of file there is a schema for.</summary>
    public static readonly string[] Kinds = ["notice", "settings", "theme", "words", "pictures", "law"];

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    public static byte[] Write(string kind, Vocabulary vocabulary)
    {
        using var to = new MemoryStream();
        new JsonSchemaWriter(new SchemaWords(vocabulary.Law, vocabulary.Pictures))
            .Write(to, Vocabulary.Files.First(file => file.Root.Name == kind).Root);
        return to.ToArray();
    }
}
