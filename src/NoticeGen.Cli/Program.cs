using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Cli;
using NoticeGen.Cli.Hosting;
using Spectre.Console;

using var cancelled = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C ends the work in good order; the second ends the program.
    pressed.Cancel = !cancelled.IsCancellationRequested;
    cancelled.Cancel();
};
// A scheduler that ends a task asks in this way first.
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = !cancelled.IsCancellationRequested;
    cancelled.Cancel();
});
var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = encoding;
// Not disposed: that would write once more, with nobody to explain a fault.
var output = new StreamWriter(Console.OpenStandardOutput(), encoding) { NewLine = "\n" };
var error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true, NewLine = "\n" };
return CommandLine.Run(args, new Host
{
    Output = output,
    Error = error,
    WorkingFolder = Directory.GetCurrentDirectory(),
    Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    Variable = Environment.GetEnvironmentVariable,
    Clock = TimeProvider.System,
    OutputIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Dialogue = Console.IsInputRedirected || Console.IsOutputRedirected ? null : () => AnsiConsole.Console,
    Width = Console.IsOutputRedirected ? null : Console.WindowWidth,
    Processors = Environment.ProcessorCount,
    Browse = address =>
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // There is no browser, or none that this machine knows.
        }
    },
    Cancelled = cancelled.Token,
});
