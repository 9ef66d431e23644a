"""Tests of the journal. The suite every journal has to pass is in ``contract``."""

import pytest

pytest.register_assert_rewrite("tests.journal.contract", "tests.journal.build")
