using BenchmarkDotNet.Attributes;
using NoticeGen.Rendering;

namespace NoticeGen.Benchmarks;

/// <summary>The steps of a build in a warm process: time and allocated bytes.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private Pipeline _pipeline = null!;
    private CheckedNotice _checked = null!;

    [GlobalSetup]
    public void Open()
    {
        _pipeline = Pipeline.Open(Estate.Real(), Estate.Options).Value!;
        _checked = _pipeline.Check("sandwell-childrens-trust", "early-help");
    }

    [Benchmark(Description = "open: law and templates")]
    public object OpenPipeline() => Pipeline.Open(Estate.Real(), Estate.Options);

    [Benchmark(Description = "check one notice, both editions")]
    public object Check() => _pipeline.Check("sandwell-childrens-trust", "early-help");

    [Benchmark(Description = "render one notice, both editions, all formats")]
    public object Render() => _pipeline.Build(_checked);

    [Benchmark(Description = "the five notices, both editions, all formats")]
    public int Five()
    {
        var files = 0;
        foreach (var (authority, notice) in Estate.RealIds)
        {
            files += _pipeline.Build(_pipeline.Check(authority, notice)).Files.Length;
        }
        return files;
    }
}

/// <summary>One format at a time.</summary>
[MemoryDiagnoser]
public class FormatBenchmarks
{
    private Pipeline _pipeline = null!;
    private CheckedNotice _checked = null!;

    [ParamsSource(nameof(Formats))]
    public string Format { get; set; } = "";

    public static IEnumerable<string> Formats => ["html", "pdf", "docx"];

    [GlobalSetup]
    public void Open()
    {
        var format = new[] { Rendering.Format.Html, Rendering.Format.Pdf, Rendering.Format.Docx }.First(known => known.Name == Format);
        _pipeline = Pipeline.Open(Estate.Real(), Estate.Options with { Formats = [format], Variants = ["standard"] }).Value!;
        _checked = _pipeline.Check("sandwell-childrens-trust", "early-help");
    }

    [Benchmark(Description = "render one notice, standard edition")]
    public object Render() => _pipeline.Build(_checked);
}

/// <summary>Growth: the same work for more notices should cost the same per notice, with flat memory.</summary>
[MemoryDiagnoser]
public class EstateBenchmarks
{
    private Pipeline _pipeline = null!;
    private (string Authority, string Notice)[] _ids = [];

    [Params(100, 1000)]
    public int Notices { get; set; }

    [GlobalSetup]
    public void Open()
    {
        var (files, ids) = Estate.Generated(Notices);
        _ids = ids;
        _pipeline = Pipeline.Open(files, Estate.Options).Value!;
    }

    [Benchmark(Description = "check all")]
    public int Check() => _ids.Sum(id => _pipeline.Check(id.Authority, id.Notice).Diagnostics.Length);

    [Benchmark(Description = "build all formats, all cores")]
    public long Build()
    {
        var bytes = 0L;
        Parallel.ForEach(_ids, id => Interlocked.Add(ref bytes, _pipeline.Build(_pipeline.Check(id.Authority, id.Notice)).Files.Sum(file => (long)file.File.Content.Length)));
        return bytes;
    }
}
