MODULE = "numbers"

class Number:
    counts_as_instances = ("bool", "int", "float", "complex", "scalar")
class Complex(Number): ...
class Real(Complex):
    counts_as_instances = ("bool", "int", "float", "scalar")
class Rational(Real):
    counts_as_instances = ("bool", "int", "scalar")
class Integral(Rational): ...
