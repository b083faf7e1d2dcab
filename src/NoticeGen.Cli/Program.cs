using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Cli;
using NoticeGen.Cli.Hosting;
using Spectre.Console;

var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
// Not disposed: that would write once more, with nobody to explain a fault.
var error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true, NewLine = "\n" };
using var interruption = new Interruption(() =>
{
    error.WriteLine("stopped; nothing was changed");
    Environment.Exit(ExitCode.Cancelled);
});
// The first Ctrl-C ends the work in good order, or within a second where it only reads; the second ends the program.
var patience = TimeSpan.FromMilliseconds(700);
using var waited = new Timer(_ => interruption.End());
bool Interrupt()
{
    var isFirst = interruption.Request();
    waited.Change(patience, Timeout.InfiniteTimeSpan);
    return isFirst;
}
Console.CancelKeyPress += (_, pressed) => pressed.Cancel = Interrupt();
// A scheduler that ends a task asks in this way first.
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = Interrupt());
Console.OutputEncoding = encoding;
var output = new StreamWriter(Console.OpenStandardOutput(), encoding) { NewLine = "\n" };
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
    Cancelled = interruption.Cancelled,
    Interruption = interruption,
});
