using Jalon.Algebra.Functions;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp;
using Jalon.Host.Engines;
using Jalon.Host.Execution;

namespace Jalon.Host.Tests.Execution;

/// <summary>Conditions over facts, which are decided in this process.</summary>
public class ConditionsTests
{
    [Fact]
    public void What_has_no_compiled_code_is_refused_under_a_code_that_can_be_explained()
    {
        var unknown = new Function("moon_phase", "other", FunctionKind.Scalar, [], Emptiness.MayAppear, "", []);
        var call = new Call(unknown, [new ParameterRef("rows", DataType.Int, false)], DataType.Bool, true) { Origin = new Origin("q", 3, 9) };
        var fault = Assert.Throws<EngineFault>(() => new Conditions(new ScalarCompiler(null!)).Of(call));
        Assert.Equal("JAL0821", fault.Code);
        Assert.Equal("moon_phase", Assert.Single(fault.Unsupported).What);
        Assert.Contains("moon_phase", fault.Message, StringComparison.Ordinal);
    }
}
