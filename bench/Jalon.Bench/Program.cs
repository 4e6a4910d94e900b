using System.Globalization;
using BenchmarkDotNet.Running;
using Jalon.Bench.Compiled;
using Jalon.Bench.Load;
using Jalon.Bench.Queries;
using Jalon.Bench.Scenario;
using Jalon.Bench.Start;

return args switch
{
    ["scenario"] => await ScenarioMeasurement.RunAsync(2_000_000).ConfigureAwait(false),
    ["scenario", "--customers", var customers] => await ScenarioMeasurement.RunAsync(int.Parse(customers, CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["scenario-workspace", var folder, var customers] => Write(folder, int.Parse(customers, CultureInfo.InvariantCulture)),
    ["scenario-side", var side, var folder] => await ScenarioMeasurement.SideAsync(side, folder).ConfigureAwait(false),
    ["start"] => await StartMeasurement.RunAsync().ConfigureAwait(false),
    ["compiled"] => await CompiledMeasurement.RunAsync().ConfigureAwait(false),
    ["compiled-once", var folder] => CompilationCosts.Once(folder),
    ["queries"] => await QueriesMeasurement.RunAsync(50, null).ConfigureAwait(false),
    ["queries", "--copies", var copies] => await QueriesMeasurement.RunAsync(int.Parse(copies, CultureInfo.InvariantCulture), null).ConfigureAwait(false),
    ["queries", "--copies", var copies, "--only", var names] => await QueriesMeasurement.RunAsync(int.Parse(copies, CultureInfo.InvariantCulture), names).ConfigureAwait(false),
    ["load"] => await LoadMeasurement.RunAsync(1_000).ConfigureAwait(false),
    ["load", "--campaigns", var many] => await LoadMeasurement.RunAsync(int.Parse(many, CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["waiting"] => await WaitingMeasurement.RunAsync(10_000).ConfigureAwait(false),
    ["waiting", "--campaigns", var many] => await WaitingMeasurement.RunAsync(int.Parse(many, CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["plugins"] => PluginMeasurement.Run(),
    ["parts", .. var rest] => Parts(rest),
    _ => Usage(),
};

static int Parts(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments.Length == 0 ? ["--filter", "*"] : arguments);
    return 0;
}

static int Write(string folder, int customers)
{
    ScenarioWorkspace.Write(folder, customers);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("say: scenario [--customers N] | scenario-workspace FOLDER N | start | compiled | queries [--copies N [--only NAME,NAME]] | load [--campaigns N] | waiting [--campaigns N] | plugins | parts [BenchmarkDotNet's options]");
    return 2;
}
