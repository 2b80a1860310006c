using System.Net.Http.Headers;
using InFiConD.Api.Configuration;
using InFiConD.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Support;

/// <summary>
/// The real application (Kestrel on a free port, job server, hubs) with its own database and folder: one per test class
/// (<c>IClassFixture&lt;ApiFixture&gt;</c>). Derive and override <see cref="Adjust"/> for other settings, <see cref="Replace"/> for other services,
/// <see cref="Extend"/> for more routes.
/// </summary>
public class ApiFixture : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private readonly string _token = $"token-of-{Guid.NewGuid():n}";
    private RunningHost? _host;
    private HttpClient? _owner;
    private string? _database;

    /// <summary>Signed in as the owner.</summary>
    public HttpClient Owner => _owner ??= Client(_token);

    /// <summary>Services of the running application.</summary>
    public IServiceProvider Services => Host.App.Services;

    /// <summary>Settings, folder, connection string and token it runs with.</summary>
    public HostContext Context => Host.Context;

    /// <summary>Base address without a trailing slash.</summary>
    public string Address => Host.Address;

    /// <summary>A folder that server-side imports may read.</summary>
    public string ImportRoot { get; private set; } = "";

    private RunningHost Host => _host ?? throw new InvalidOperationException("Not started.");

    /// <summary>A client with a bearer token, or without any.</summary>
    public HttpClient Client(string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A connection to a hub as the owner; not started yet.</summary>
    public HubConnection Hub(string path) =>
        new HubConnectionBuilder().WithUrl(Address + path, o => o.AccessTokenProvider = () => Task.FromResult<string?>(_token)).Build();

    /// <summary>Stops the application and starts it again on the same database and folder, as an operator would.</summary>
    public async Task RestartAsync()
    {
        await Host.DisposeAsync();
        _owner?.Dispose();
        _owner = null;
        await StartAsync();
    }

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        _database = await (await TestServer.SharedAsync()).CloneAsync();
        ImportRoot = Directory.CreateDirectory(_folder["imports"]).FullName;
        await StartAsync();
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        _owner?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
        if (_database is not null)
            await (await TestServer.SharedAsync()).DropAsync(_database);
        _folder.Dispose();
    }

    /// <summary>Changes the settings before the application starts.</summary>
    protected virtual Settings Adjust(Settings settings) => settings;

    /// <summary>Puts other services in the place of the application's own, before it starts.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
    }

    /// <summary>Adds routes of a test's own to the application's.</summary>
    protected virtual void Extend(WebApplication app)
    {
    }

    private async Task StartAsync()
    {
        var settings = new Settings
        {
            StatePath = _folder["state"],
            CachePath = TestServer.Cache,
            Port = 0,
            Postgres = _database,
            Token = _token,
            Demo = false,
            Threads = 1,
            ImportRoots = [ImportRoot],
        };
        _host = await AppHost.StartAsync(Adjust(settings), [], ConfigureAsync, Map);

        async Task ConfigureAsync(WebApplicationBuilder builder, HostContext host)
        {
            await Composition.ConfigureAsync(builder, host);
            Replace(builder.Services);
        }

        void Map(WebApplication app, HostContext host)
        {
            Composition.Map(app, host);
            Extend(app);
        }
    }
}
