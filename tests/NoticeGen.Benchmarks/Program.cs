using BenchmarkDotNet.Running;
using NoticeGen.Benchmarks;
using NoticeGen.Benchmarks.Pdf;

if (args is ["pdf", var folder])
{
    PdfMeasurements.Run(folder);
}
else if (args is ["lint", .. var rest] && rest.Length <= 1)
{
    LintMeasurements.Run(rest.FirstOrDefault());
}
else if (args is ["render", .. var which])
{
    RenderMeasurements.Run(which);
}
else if (args is ["estate", .. var about])
{
    EstateMeasurements.Run(about);
}
else if (args is ["peak", .. var what])
{
    PeakMeasurements.Run(what);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
