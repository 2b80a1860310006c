using InFiConD.Api.Configuration;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;

namespace InFiConD.Api.Hosting;

/// <summary>
/// The way from a command line to a listening server, in this order: settings, state folder, port, database, application, sign-in line;
/// and back again: application, database, state folder. Features take part through two functions only:
/// <c>configure</c> opens what has to answer before anything else and registers services on the builder (the database answers by then),
/// <c>map</c> adds middleware and routes.
/// What must happen before the first request (schema) belongs in hosted services: the sign-in line waits for their StartAsync.
/// </summary>
public static class AppHost
{
    /// <summary>Runs an instance until it is asked to stop. Exit code 0, or 1 after one message on standard error.</summary>
    public static async Task<int> RunAsync(string[] args, Func<WebApplicationBuilder, HostContext, Task> configure, Action<WebApplication, HostContext> map)
    {
        try
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
            await using var host = await StartAsync(SettingsReader.Read(configuration), args, configure, map);
            if (host.Context.Settings.ServesPeople)
                SignInLine.Print(Console.Out, host.Context.Settings.PublicUrl?.AbsoluteUri.TrimEnd('/') ?? host.Address, host.Context.Token);
            else
                host.App.Logger.LogInformation("Worker is ready, its health at {Address}/health/ready", host.Address);
            if (await host.EndAsync() is { } lost)
                throw new StartRefusedException($"The database is lost: {lost}");
            return 0;
        }
        catch (StartRefusedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>Starts an instance; it listens when this returns. Throws <see cref="StartRefusedException"/> for what an operator can mend.</summary>
    public static async Task<RunningHost> StartAsync(
        Settings settings, string[] args, Func<WebApplicationBuilder, HostContext, Task> configure, Action<WebApplication, HostContext> map)
    {
        var guest = settings.Role == Role.Worker;
        var state = guest ? StateFolder.OpenAsGuest(settings.StatePath) : StateFolder.Open(settings.StatePath);
        Logger? logger = null;
        Database? database = null;
        WebApplication? app = null;
        try
        {
            logger = Logging.Create(state);
            Ports.RefuseTaken(settings);
            using var loggers = new SerilogLoggerFactory(logger);
            database = await Database.OpenAsync(settings, state, loggers.CreateLogger("InFiConD.Database"), CancellationToken.None);
            var context = new HostContext(settings, state, database.ConnectionString, settings.Token ?? state.Secret("token"));
            app = await BuildAsync(context, args, logger, configure, map);
            await ListenAsync(app, settings);
            var host = new RunningHost(app, context, database, logger);
            if (!guest)
                state.Describe(new(Environment.ProcessId, host.Address, database.EmbeddedPort));
            return host;
        }
        catch
        {
            if (app is not null)
                await app.DisposeAsync();
            if (database is not null)
                await database.DisposeAsync();
            state.Dispose();
            if (logger is not null)
                await logger.DisposeAsync();
            throw;
        }
    }

    private static async Task<WebApplication> BuildAsync(
        HostContext context, string[] args, Logger logger, Func<WebApplicationBuilder, HostContext, Task> configure, Action<WebApplication, HostContext> map)
    {
        // Content lies beside the program, wherever the command was typed.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(AppHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Host.UseSerilog(logger);
        builder.Services.AddSingleton(context).AddSingleton(context.Settings).AddSingleton(context.State);
        WebServer.Configure(builder, context.Settings);
        await configure(builder, context);
        var app = builder.Build();
        WebServer.Use(app, context.Settings);
        map(app, context);
        if (context.Settings.ServesPeople)
            Spa.Map(app, context.Settings.BasePath);
        return app;
    }

    private static async Task ListenAsync(WebApplication app, Settings settings)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw Ports.Taken(settings, e);
        }
    }
}
