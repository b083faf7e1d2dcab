using NoticeGen.Cli.Workspaces;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Configuration;

/// <summary>The JSON Schemas of the files that people write and of the data that a build writes, as bytes.</summary>
internal static class SchemaFile
{
    /// <summary>Where a workspace keeps the schema of notices, with forward slashes.</summary>
    public const string NoticePath = Workspace.SchemaFolder + "/noticegen.schema.json";

    /// <summary>What the format <c>json</c> gives, which nobody writes by hand.</summary>
    public const string Output = "output";

    /// <summary>What <c>export</c> writes for a print room's own programs.</summary>
    public const string JobTicket = "job-ticket";

    /// <summary>What <c>plan</c> writes for engines that give out work.</summary>
    public const string Plan = "plan";

    /// <summary>The kinds of file there is a schema for.</summary>
    public static readonly string[] Kinds = ["notice", "settings", "theme", "words", "pictures", "law", Output, JobTicket, Plan];

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    public static byte[] Write(string kind, Vocabulary vocabulary)
    {
        using var to = new MemoryStream();
        if (kind == Output)
        {
            OutputSchema.Write(to);
        }
        else if (kind == JobTicket)
        {
            JobTicketSchema.Write(to);
        }
        else if (kind == Plan)
        {
            PlanSchema.Write(to);
        }
        else
        {
            new JsonSchemaWriter(new SchemaWords(vocabulary.Law, vocabulary.Pictures))
                .Write(to, Vocabulary.Files.First(file => file.Root.Name == kind).Root);
        }
        return to.ToArray();
    }
}
