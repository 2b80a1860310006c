using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests.Support;

/// <summary>One person's browser window, which remembers everything that went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _troubles.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _troubles.Enqueue($"uncaught: {error}");
        page.RequestFailed += (_, request) =>
        {
            // The page gives up a question by itself when newer news make the answer stale, or when its view is left.
            if (request.Failure != "net::ERR_ABORTED")
                _troubles.Enqueue($"failed: {request.Method} {request.Url}: {request.Failure}");
        };
    }

    /// <summary>The page to drive.</summary>
    public IPage Page { get; }

    /// <summary>Waits until something is to be seen; a failure tells what the page showed instead and what went wrong in it.</summary>
    public async Task SeesAsync(ILocator what, int seconds = 15)
    {
        try
        {
            await what.WaitForAsync(new() { Timeout = seconds * 1000 });
        }
        catch (TimeoutException e)
        {
            var shown = await Page.InnerTextAsync("body");
            Assert.Fail($"{e.Message}\nThe page at {Page.Url} shows:\n{shown}\nTroubles:\n{string.Join("\n", _troubles)}");
        }
    }

    /// <summary>Fails if the console showed an error or warning, a script threw, or a request failed.</summary>
    public void ShouldHaveSeenNoTrouble() => _troubles.ShouldBeEmpty();

    /// <summary>Fails with every accessibility violation that axe finds on the page as it is now.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var result = await Page.RunAxe();
        string Describe(AxeResultItem item) => $"{item.Id}: {item.Help} at {string.Join(", ", item.Nodes.Select(n => n.Html))}";
        result.Violations.Select(Describe).ShouldBeEmpty();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
