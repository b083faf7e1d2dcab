using BenchmarkDotNet.Running;
using NoticeGen.Benchmarks.Pdf;

if (args is ["pdf", var folder])
{
    PdfMeasurements.Run(folder);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
