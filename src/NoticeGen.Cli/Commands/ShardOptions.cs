using System.CommandLine;
using System.CommandLine.Parsing;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Commands;

/// <summary>The options that choose one part of an estate.</summary>
internal sealed class ShardOptions
{
    public ShardOptions(Host host)
    {
        First = new("--shard-from")
        {
            Description = "The number of the first part, 0 or 1; 1 if left out, or with `--shard env` that of the engine.",
            HelpName = "0|1",
            CustomParser = ReadFirst,
        };
        First.CompletionSources.Add("0", "1");
        Part = new("--shard")
        {
            Description = "Build only one part of the authorities, such as 2/4, so that several machines share the work; `merge-manifests` joins the parts. "
                + $"With env, the engine that runs this task says which part it is: {string.Join(", ", TaskNumber.Known.Select(engine => engine.Engine))}; env/8 where it does not say how many there are.",
            HelpName = "i/n|env",
            CustomParser = result => Read(result, host),
        };
    }

    public Option<Shard?> Part { get; }

    public Option<int?> First { get; }

    private Shard? Read(ArgumentResult result, Host host)
    {
        var text = result.Tokens[0].Value;
        // Its own fault is told by itself; asked for as a value it would end the program.
        var first = result.GetResult(First) is { Tokens: [var given, ..] } ? FirstOf(given.Value) : null;
        var shard = TaskNumber.IsMeantBy(text) ? TaskNumber.Read(text, first, host.Variable, out var fault) : Shard.Read(text, first ?? 1, out fault);
        if (fault is not null)
        {
            result.AddError(fault);
        }
        return shard;
    }

    private static int? ReadFirst(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (FirstOf(text) is { } first)
        {
            return first;
        }
        result.AddError($"`{text}` is not where parts are counted from: give 0 or 1");
        return null;
    }

    private static int? FirstOf(string text) => text switch
    {
        "0" => 0,
        "1" => 1,
        _ => null,
    };
}
