MODULE = "numbers"

class Number:
    instances = ("bool", "int", "float", "complex", "scalar")
class Complex(Number): ...
class Real(Complex):
    instances = ("bool", "int", "float", "scalar")
class Rational(Real):
    instances = ("bool", "int", "scalar")
class Integral(Rational): ...
