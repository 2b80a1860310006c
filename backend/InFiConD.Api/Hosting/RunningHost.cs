using InFiConD.Api.Configuration;
using Serilog.Core;

namespace InFiConD.Api.Hosting;

/// <summary>A started instance: it listens, its database answers. Disposing stops the application first, then the database.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly Database _database;
    private readonly Logger _logger;

    internal RunningHost(WebApplication app, HostContext context, Database database, Logger logger)
    {
        App = app;
        Context = context;
        Address = Ports.Address(app, context.Settings);
        _database = database;
        _logger = logger;
    }

    /// <summary>The web application and its services.</summary>
    public WebApplication App { get; }

    /// <summary>What it was started with.</summary>
    public HostContext Context { get; }

    /// <summary>Base address without a trailing slash.</summary>
    public string Address { get; }

    /// <summary>Waits until somebody asks to stop (null) or the database is lost for good (the reason).</summary>
    public async Task<string?> EndAsync()
    {
        var stop = App.WaitForShutdownAsync();
        return await Task.WhenAny(stop, _database.Lost) == stop ? null : await _database.Lost;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await _database.DisposeAsync();
        Context.State.Dispose();
        await _logger.DisposeAsync();
    }
}
