using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Ctrl-C is heard where nothing looks at it, and cuts nothing short that is being published.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly Interruption _interruption;
    private int _ended;

    public InterruptionTests() => _interruption = new Interruption(() => _ended++);

    public void Dispose() => _interruption.Dispose();

    [Fact]
    public void Work_that_does_not_look_is_ended()
    {
        Assert.True(_interruption.Request());
        Assert.True(_interruption.Cancelled.IsCancellationRequested);
        _interruption.End();
        Assert.Equal(1, _ended);
    }

    [Fact]
    public void The_second_time_is_told_from_the_first()
    {
        Assert.True(_interruption.Request());
        Assert.False(_interruption.Request());
    }

    [Fact]
    public void What_is_being_published_is_published_whole()
    {
        using (_interruption.BeginPublishing())
        {
            Assert.True(_interruption.Request());
            _interruption.End();
            Assert.Equal(0, _ended);
        }
        _interruption.End();
        Assert.Equal(1, _ended);
    }

    [Fact]
    public void Nothing_is_published_after_the_request()
    {
        _interruption.Request();
        Assert.Throws<OperationCanceledException>(() => _interruption.BeginPublishing());
        _interruption.End();
        Assert.Equal(1, _ended);
    }
}
