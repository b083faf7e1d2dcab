using System.Globalization;
using System.Net;
using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Rendering;

namespace NoticeGen.Cli.Previewing;

/// <summary>
/// Shows a workspace in the browser of this machine, and tells the page of each change. What it gives stands in memory: no
/// path of an address is ever a path of the disk.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    /// <summary>So often it is seen whether the page is still there.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>A page that is loaded again is gone for a moment.</summary>
    private static readonly TimeSpan LongestAbsence = TimeSpan.FromSeconds(3);

    /// <summary>The page asks for nothing elsewhere, runs its own script alone and is shown in no other page.</summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A web page brings a stricter policy of its own; this one lets it be shown in the page, and nothing run in it.</summary>
    private const string WebPagePolicy = "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>What browsers show PDF files with is a page of their own, with script.</summary>
    private const string FilePolicy = "frame-ancestors 'self'";

    private readonly HttpListener _listener;
    private readonly PreviewedWorkspace _workspace;
    private readonly CancellationTokenSource _ended;
    private int _pages;

    private PreviewServer(HttpListener listener, PreviewGate gate, PreviewedWorkspace workspace, CancellationToken cancelled)
    {
        (_listener, Gate, _workspace) = (listener, gate, workspace);
        _ended = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
    }

    public PreviewGate Gate { get; }

    /// <summary>Cancelled when the run was ended, or the page was closed.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <param name="port">Null for any that is free.</param>
    /// <exception cref="UserError">The port is in use.</exception>
    public static PreviewServer Open(PreviewedWorkspace workspace, int? port, CancellationToken cancelled)
    {
        const int Tries = 20;
        for (var attempt = 1; ; attempt++)
        {
            // Windows lets an account without rights listen under this name alone.
            var host = OperatingSystem.IsWindows() ? "localhost" : "127.0.0.1";
            var gate = new PreviewGate($"{host}:{(port ?? FreePort()).ToString(CultureInfo.InvariantCulture)}", PreviewGate.NewToken());
            var listener = new HttpListener { IgnoreWriteExceptions = false };
            listener.Prefixes.Add($"http://{gate.Authority}/");
            try
            {
                listener.Start();
                return new PreviewServer(listener, gate, workspace, cancelled);
            }
            catch (HttpListenerException) when (port is null && attempt < Tries)
            {
                listener.Close();
            }
            catch (HttpListenerException problem)
            {
                listener.Close();
                throw new UserError(ExitCode.BadInput, $"the preview cannot be shown at {gate.Authority}: {problem.Message}", "leave `--port` out, and a free one is taken");
            }
        }
    }

    /// <summary>Answers until the run is ended.</summary>
    public async Task Serve()
    {
        using var stop = _ended.Token.Register(_listener.Stop);
        while (!_ended.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => Answer(context));
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        try
        {
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            response.Headers["Content-Security-Policy"] = PagePolicy;
            var names = Gate.Admit(new PreviewCall(request.HttpMethod, request.UserHostName, request.RawUrl, request.Headers["Sec-Fetch-Site"]), out var status);
            response.StatusCode = status;
            if (names is ["events"])
            {
                await Tell(response).ConfigureAwait(false);
            }
            else if (names is not null)
            {
                var (type, content) = Content(names, response);
                response.ContentType = type;
                response.ContentLength64 = content.Length;
                await response.OutputStream.WriteAsync(content).ConfigureAwait(false);
            }
            response.Close();
        }
        catch (Exception problem) when (problem is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The page went away while it was answered.
            response.Abort();
        }
    }

    private (string Type, ReadOnlyMemory<byte> Content) Content(string[] names, HttpListenerResponse response)
    {
        switch (names)
        {
            case [""]:
                return ("text/html; charset=utf-8", Page("preview.html"));
            case ["preview.css"]:
                return ("text/css; charset=utf-8", Page("preview.css"));
            case ["preview.js"]:
                return ("text/javascript; charset=utf-8", Page("preview.js"));
            case ["state"]:
                return ("application/json; charset=utf-8", Encoding.UTF8.GetBytes(_workspace.Write()));
            case ["documents", var authority, var notice, var file] when _workspace.Find(authority, notice, file) is { } document:
                response.Headers["Content-Security-Policy"] = document.Format == Format.Html ? WebPagePolicy : FilePolicy;
                return (document.Format.MediaType, document.Content.AsMemory());
            default:
                response.StatusCode = 404;
                return ("text/plain; charset=utf-8", "there is no such document"u8.ToArray());
        }
    }

    /// <summary>Tells a page of each change for as long as it is open (server-sent events, WHATWG HTML 9.2).</summary>
    private async Task Tell(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        Interlocked.Increment(ref _pages);
        try
        {
            for (var told = 0; !_ended.IsCancellationRequested;)
            {
                var changed = _workspace.Changed;
                var line = told == _workspace.Revision ? ":\n\n" : $"data: {(told = _workspace.Revision).ToString(CultureInfo.InvariantCulture)}\n\n";
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(line), _ended.Token).ConfigureAwait(false);
                await response.OutputStream.FlushAsync(_ended.Token).ConfigureAwait(false);
                await Task.WhenAny(changed, Task.Delay(Beat, _ended.Token)).ConfigureAwait(false);
            }
        }
        finally
        {
            if (Interlocked.Decrement(ref _pages) == 0)
            {
                _ = EndWithoutPages();
            }
        }
    }

    private async Task EndWithoutPages()
    {
        try
        {
            await Task.Delay(LongestAbsence, _ended.Token).ConfigureAwait(false);
            if (Volatile.Read(ref _pages) == 0)
            {
                await _ended.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or ObjectDisposedException)
        {
            // Ended meanwhile.
        }
    }

    private static byte[] Page(string name)
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("preview/" + name)
            ?? throw new InvalidOperationException($"the program lacks its file {name}");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _ended.Cancel();
        _listener.Close();
        _ended.Dispose();
    }
}
