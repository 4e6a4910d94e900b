using Jalon.Host.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Jalon.Host.Server;

/// <summary>What listens on a host's socket: the web server, with the host's log and figures where it serves others.</summary>
internal static class Listener
{
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";

    public static WebApplication Build(HostOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore()
            .UseSockets(sockets => sockets.CreateBoundListenSocket = ListeningSocket.Bind)
            .ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(options.SocketPath));
        builder.Services.AddRoutingCore();
        Log(builder.Logging, options.Log);
        if (options.Serves)
            Measure(builder.Services);
        var app = builder.Build();
        app.UseRouting();
        return app;
    }

    /// <summary>Figures in Prometheus' text format.</summary>
    public static void MapFigures(WebApplication app, Routes on)
    {
        var scrape = ((IApplicationBuilder)app).New().UseOpenTelemetryPrometheusScrapingEndpoint(_ => true).Build();
        on.Stream("/metrics", "The host's figures, for Prometheus.", call => scrape(call.Context));
    }

    private static void Log(ILoggingBuilder logging, LogForm form)
    {
        if (form == LogForm.None)
        {
            logging.SetMinimumLevel(LogLevel.None);
            return;
        }

        // What the web server says of itself is of use where it goes wrong.
        logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        _ = form switch
        {
            LogForm.Json => logging.AddJsonConsole(o => (o.TimestampFormat, o.UseUtcTimestamp) = (Stamp, true)),
            LogForm.Journal => logging.AddSystemdConsole(),
            _ => logging.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat, o.UseUtcTimestamp) = (true, Stamp, true)),
        };
        // The state goes to standard output, talk to standard error.
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    // Pushed too, where the environment names a collector as OpenTelemetry's own variables do; its OTEL_SERVICE_NAME tells several hosts apart.
    private static void Measure(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("jalon").AddEnvironmentVariableDetector())
        .WithMetrics(metrics =>
        {
            metrics.AddMeter(RunTrace.MeterName, "Microsoft.AspNetCore.Hosting", "System.Runtime").AddPrometheusExporter();
            if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 })
                metrics.AddOtlpExporter();
        });
}
