using System.Collections.Immutable;
using System.Security.Cryptography;
using CsCheck;
using NoticeGen.Rendering;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Properties;

/// <summary>All formats say the same, and the same input gives the same bytes.</summary>
public sealed class OutputProperties
{
    private const string Template = """
        # {{ notice.title }} {#title}

        {{ notice.summary }}

        - {{ notice.summary }}

        ## Before {{ notice.service }} {#heading}

        | {{ notice.service }} | Column |
        |---|---|
        | **{{ notice.summary }}** | {{ notice.service }} |

        Label
        :   {{ notice.service }}&#x2028;{{ notice.summary }}

        ::: illustrated lock
        {{ notice.summary }}
        :::

        > {{ notice.service }}
        """;

    private static readonly ImmutableArray<Format> EveryFormat = [.. new RendererSet(Pipeline.Pages).All.Select(renderer => renderer.Format)];

    /// <summary>Of different authorities and sizes; enough to have two threads at work.</summary>
    private static readonly ImmutableArray<string> Notices =
        ["sandwell-childrens-trust/early-help", "sefton-council/supporting-families"];

    [Fact]
    public void Every_format_holds_the_words_of_the_document_in_its_order()
    {
        Gen.Select(Texts.Drawable, Texts.Drawable).Sample(
            (summary, service) =>
            {
                var pipeline = Workspace.Small.WithTemplate(Template)
                    .WithNotice($"title: Title\nsummary: {Texts.Quote(summary)}\nservice: {Texts.Quote(service)}\neditions: [standard]\n")
                    .Open(Workspace.WithoutLint with { Formats = [.. EveryFormat.Where(format => format != Format.Docx)] }).Value!;
                var notice = pipeline.Check("northtown", "housing");
                var built = pipeline.Build(notice);
                Assert.Equal([], Problems.Lines(built.Diagnostics));
                SameWords.Check(Assert.Single(notice.Editions).Document, built.Files);
            },
            iter: 12);
    }

    [Fact]
    public void Two_builds_from_files_in_any_order_on_any_thread_give_the_same_bytes()
    {
        var options = Workspace.WithoutLint with { Formats = EveryFormat };
        var files = Workspace.Project.Files.Values.ToArray();
        var first = Build(new InputFiles(files), options, parallel: false);
        Random.Shared.Shuffle(files);
        var second = Build(new InputFiles(files), options, parallel: true);
        // Standard and Easy Read in every format, and large print in the two formats that have pages.
        Assert.Equal(Notices.Length * ((2 * EveryFormat.Length) + 2), first.Count);
        Assert.Equal(first, second);
    }

    private static SortedDictionary<string, string> Build(InputFiles files, BuildOptions options, bool parallel)
    {
        var pipeline = Pipeline.Open(files, options).Value!;
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void BuildOne(string id)
        {
            var built = pipeline.Build(pipeline.Check(id.Split('/')[0], id.Split('/')[1]));
            foreach (var file in built.Files)
            {
                lock (made)
                {
                    made.Add(file.Path, Convert.ToHexString(SHA256.HashData(file.File.Content.AsSpan())));
                }
            }
        }
        if (parallel)
        {
            Parallel.ForEach(Notices.Reverse(), BuildOne);
        }
        else
        {
            foreach (var id in Notices)
            {
                BuildOne(id);
            }
        }
        return made;
    }
}
