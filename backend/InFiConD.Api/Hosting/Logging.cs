using System.Globalization;
using InFiConD.Api.Configuration;
using InFiConD.Api.Storage;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Filters;

namespace InFiConD.Api.Hosting;

/// <summary>Warnings of everybody and the few information lines of our own code: on standard error and in the state folder.</summary>
internal static class Logging
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>A logger for one host; dispose it last.</summary>
    public static Logger Create(StateFolder state) => new LoggerConfiguration()
        .MinimumLevel.Warning()
        .MinimumLevel.Override("InFiConD", LogEventLevel.Information)
        // Says at each first start that keys on disk are not encrypted; the state folder is private to its user.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        // DatabaseWatch says it once; job server and event store would for every try.
        .Filter.ByExcluding(entry => DatabaseAway.Is(entry.Exception) && !Matching.FromSource("InFiConD")(entry))
        .MinimumLevel.Override("Hangfire", LogEventLevel.Error)
        // Whoever asks for the health is told what is wrong.
        .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
        .Enrich.FromLogContext()
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)
        .WriteTo.File(Path.Combine(state.Logs, "inficond-.log"), formatProvider: CultureInfo.InvariantCulture,
            rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: true)
        .CreateLogger();
}
